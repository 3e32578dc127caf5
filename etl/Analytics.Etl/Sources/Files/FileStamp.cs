using Analytics.Etl.Landing;

namespace Analytics.Etl.Sources.Files;

/// <summary>How a file was when it was read: while that stays the same, it is not read again.</summary>
/// <param name="Size">Its size, bytes.</param>
/// <param name="Modified">Its last change, ticks of UTC.</param>
/// <param name="ReadAs">What it was read as.</param>
sealed record FileStamp(long Size, long Modified, string ReadAs)
{
    /// <summary>Hash of its bytes; empty = not read yet.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>True when there is nothing new in a file that looks like the other now.</summary>
    public bool IsSame(FileStamp? other) => other is not null && this with { Sha256 = "" } == other with { Sha256 = "" };

    /// <summary>Looks at a file.</summary>
    public static FileStamp Of(FileInfo file, string content, FileForm form)
    {
        file.Refresh();
        var options = string.Concat(form.Items is null ? "" : $", items {form.Items}", form.HeaderRow is null ? "" : $", row {form.HeaderRow}");
        return new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks, $"{content} as {form.Format}{options}");
    }
}
