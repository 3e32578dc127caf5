using Analytics.Etl.Landing;
using Analytics.Etl.Sources;

namespace Analytics.Benchmarks.Connectors;

/// <summary>Lands the files of a folder as they are: one per kind of record, in any format.</summary>
sealed class FormatFolder(string folder) : ISource
{
    public SourceDescription Describe() => new("bench", IsSimulated: true);

    public Fetched Fetch(FetchRequest request) => new(
    [
        .. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Where(path => !path.EndsWith("source.json", StringComparison.Ordinal)).Select(path =>
            request.Landing.Write(Path.GetFileName(path), Path.GetFileNameWithoutExtension(path), FormOf(path), target => Copy(path, target), request.Cancellation)),
    ]);

    static FileForm FormOf(string path) => new(Path.GetExtension(path) switch
    {
        ".ndjson" => FileFormat.Ndjson,
        ".xlsx" => FileFormat.Xlsx,
        _ => FileFormat.Csv,
    });

    static void Copy(string path, Stream target)
    {
        using var file = File.OpenRead(path);
        file.CopyTo(target, 1 << 17);
    }
}
