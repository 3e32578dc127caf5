using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;

namespace Analytics.Etl.Sources.Files;

/// <summary>A file of a drop folder, and what it is read as.</summary>
/// <param name="Info">The file.</param>
/// <param name="Content">A kind, or a table; the whole name when nothing says what it holds.</param>
/// <param name="Form">How it is read.</param>
sealed record DroppedFile(FileInfo Info, string Content, FileForm Form)
{
    /// <summary>Its name without the folder.</summary>
    public string Name => Info.Name;

    /// <summary>How it was when it was seen first.</summary>
    public required FileStamp Stamp { get; init; }

    /// <summary>True when its name or the settings say what it holds.</summary>
    public required bool IsExplained { get; init; }

    /// <summary>How it is now.</summary>
    public FileStamp Look() => FileStamp.Of(Info, Content, Form);

    /// <summary>Sees a file; null when it was taken away again.</summary>
    /// <param name="file">The file.</param>
    /// <param name="pattern">What the settings say of it; null = its name says it.</param>
    public static DroppedFile? Of(FileInfo file, FilePattern? pattern)
    {
        var format = FileExtension.FormatOf(file.Name);
        var form = new FileForm(format ?? FileFormat.Csv, pattern?.Items, pattern?.HeaderRow);

        // An unknown format is no kind, whatever the name starts with.
        var kind = format is null ? null : RecordKinds.Find(file.Name.Split('-', '.')[0].ToLowerInvariant());
        var content = format is null ? file.Name : pattern?.Content ?? kind?.Name ?? file.Name.Split('-', '.')[0].ToLowerInvariant();
        try
        {
            return new DroppedFile(file, content, form)
            {
                Stamp = FileStamp.Of(file, content, form),
                IsExplained = format is not null && (pattern is not null || kind is not null),
            };
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
