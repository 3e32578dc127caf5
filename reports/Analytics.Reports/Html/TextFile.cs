using System.Text;

namespace Analytics.Reports.Html;

/// <summary>Files that are there whole or as they were before.</summary>
static class TextFile
{
    /// <summary>Writes a file in UTF-8 without a byte order mark; its folder is made when it is missing.</summary>
    /// <exception cref="IOException">It cannot be written there, because it is a folder, say; nothing is left behind.</exception>
    public static void Replace(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var next = path + ".next";
        try
        {
            File.WriteAllText(next, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(next, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(next);
            throw;
        }
    }
}
