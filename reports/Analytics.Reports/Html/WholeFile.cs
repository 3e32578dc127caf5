namespace Analytics.Reports.Html;

/// <summary>Files that are there whole or as they were before.</summary>
static class WholeFile
{
    /// <summary>Writes a file beside its place and renames it; its folder is made when it is missing.</summary>
    /// <exception cref="IOException">It cannot be written there, because it is a folder, say; nothing is left behind.</exception>
    public static void Replace(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var next = path + ".next";
        try
        {
            File.WriteAllBytes(next, content);
            File.Move(next, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(next);
            throw;
        }
    }
}
