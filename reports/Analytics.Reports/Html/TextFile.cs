using System.Text;

namespace Analytics.Reports.Html;

/// <summary>Text files that are there whole or as they were before.</summary>
static class TextFile
{
    /// <summary>Writes a file in UTF-8 without a byte order mark; its folder is made when it is missing.</summary>
    /// <exception cref="IOException">It cannot be written there, because it is a folder, say; nothing is left behind.</exception>
    public static void Replace(string path, string text) => WholeFile.Replace(path, Encoding.UTF8.GetBytes(text));
}
