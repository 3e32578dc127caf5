using System.Text;
using Analytics.Etl.Landing;
using Analytics.Etl.Reading;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Tests.Reading;

/// <summary>One file through its reader: what came out, line by line.</summary>
sealed record ReadFile(IReadOnlyList<StagedFile> Files, string[] Records, string[] Malformed, string[] Problems)
{
    public static ReadFile AsTable(string name, byte[] bytes, FileForm form, string content = "rows") => Read(name, bytes, form, content, isTable: true);

    public static ReadFile AsTable(string name, string text, FileForm form) => AsTable(name, Encoding.UTF8.GetBytes(text), form);

    public static ReadFile AsKind(string kind, byte[] bytes, FileForm form) => Read(kind + ".x", bytes, form, kind, isTable: false);

    public static ReadFile AsKind(string kind, string text, FileForm form) => AsKind(kind, Encoding.UTF8.GetBytes(text), form);

    static ReadFile Read(string name, byte[] bytes, FileForm form, string content, bool isTable)
    {
        var root = Directory.CreateTempSubdirectory("read-").FullName;
        try
        {
            var folder = new DataFolder(root);
            var landing = new LandingFolder(folder, TimeProvider.System);
            var landed = landing.Write(name, content, form, target => target.Write(bytes), CancellationToken.None);
            using var stage = Stage.In(folder);
            var files = stage.Read(landed, landing.PathOf(landed), isTable, CancellationToken.None);
            return new ReadFile(
                files,
                [.. files.SelectMany(file => File.ReadAllLines(file.RecordsPath))],
                [.. files.SelectMany(file => File.ReadAllLines(file.MalformedPath))],
                [.. stage.Problems]);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
