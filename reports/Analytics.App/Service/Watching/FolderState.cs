using System.Globalization;
using System.Text;

namespace Analytics.App.Service.Watching;

/// <summary>What a watched folder looked like when it was looked at last, and when it was pulled last.</summary>
sealed class FolderState(string source, string folder)
{
    string _seen = "";
    string _pulled = "";

    /// <summary>The source that reads it.</summary>
    public string Source { get; } = source;

    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>
    /// Looks at it. True when it holds something new that has not changed since the look before: a file that is still
    /// growing is left alone.
    /// </summary>
    public bool Look()
    {
        var now = Listing();
        var isQuiet = now == _seen;
        _seen = now;
        if (!isQuiet || now.Length == 0 || now == _pulled)
        {
            return false;
        }

        _pulled = now;
        return true;
    }

    string Listing()
    {
        if (!Directory.Exists(Folder))
        {
            return "";
        }

        var listing = new StringBuilder();
        var files = new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => !file.Name.StartsWith('.'))
            .OrderBy(file => file.FullName, StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Exists))
        {
            listing.Append(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
        }

        return listing.ToString();
    }
}
