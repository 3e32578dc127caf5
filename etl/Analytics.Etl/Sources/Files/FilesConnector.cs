using Analytics.Etl.Configuration;

namespace Analytics.Etl.Sources.Files;

/// <summary>Opens drop folders that the configuration names.</summary>
sealed class FilesConnector : IConnector
{
    /// <inheritdoc />
    public string Name => "files";

    /// <inheritdoc />
    public ISource Open(SourceDescription description, SettingsSection settings, string baseFolder)
    {
        var bound = settings.Bind<FilesSettings>();
        foreach (var pattern in bound.Files)
        {
            if (pattern.HeaderRow < 1)
            {
                throw settings.Error("files", $"has header_row {pattern.HeaderRow} for {pattern.Name}; rows are counted from 1.");
            }

            if (string.IsNullOrWhiteSpace(pattern.Content))
            {
                throw settings.Error("files", $"has no content for {pattern.Name}: name a record kind, or a table that records: reads.");
            }
        }

        return new DropFolder(bound with { Path = Path.Combine(baseFolder, bound.Path) }, description);
    }
}
