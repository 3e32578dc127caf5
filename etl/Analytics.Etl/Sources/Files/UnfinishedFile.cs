namespace Analytics.Etl.Sources.Files;

/// <summary>Tells files that somebody still writes.</summary>
static class UnfinishedFile
{
    static readonly string[] Endings = [".part", ".partial", ".tmp", ".crdownload", ".filepart"];

    /// <summary>What opening gives when another program has the file to itself: Windows, Linux, macOS.</summary>
    static readonly int[] Locked = [unchecked((int)0x80070020), 11, 35];

    /// <summary>True when programs give such a name to what is not finished.</summary>
    public static bool IsName(string name) =>
        name.StartsWith("~$", StringComparison.Ordinal)
        || Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the last change is too short ago; a change far in the future is a wrong clock.</summary>
    public static bool IsFresh(FileStamp stamp, TimeSpan settle, TimeProvider clock) =>
        settle > TimeSpan.Zero && (clock.GetUtcNow().UtcDateTime - new DateTime(stamp.Modified, DateTimeKind.Utc)).Duration() < settle;

    /// <summary>True when another program has the file to itself.</summary>
    public static bool IsLock(IOException error) => Locked.Contains(error.HResult);
}
