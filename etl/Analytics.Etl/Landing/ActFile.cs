using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Analytics.Etl.Loading;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Etl.Landing;

/// <summary>The file in landing that has every act of an operator; it is written anew from the warehouse after each act.</summary>
static class ActFile
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes it, whole or not at all.</summary>
    public static void Write(LiveWarehouse warehouse, DataFolder folder)
    {
        List<OperatorAct> acts = [.. warehouse.Connection.Query<OperatorAct>(LoadSession.Files.Text("Landing/acts.sql"))];
        Directory.CreateDirectory(folder.Landing);
        var arriving = Path.Combine(folder.Landing, ".operator-acts.json");
        using (var file = new FileStream(arriving, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(file, acts, Json);
            file.Flush(flushToDisk: true);
        }

        File.Move(arriving, PathOf(folder), overwrite: true);
    }

    /// <summary>Reads it, the oldest act first; none when nobody has decided anything.</summary>
    /// <exception cref="AnalyticsException">It cannot be read.</exception>
    public static IReadOnlyList<OperatorAct> Read(DataFolder folder)
    {
        var path = PathOf(folder);
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<List<OperatorAct>>(file, Json) ?? [];
        }
        catch (JsonException error)
        {
            throw new AnalyticsException($"{path} cannot be read: {error.Message} Restore it from a backup; it has what operators decided.", error);
        }
    }

    static string PathOf(DataFolder folder) => Path.Combine(folder.Landing, "operator-acts.json");
}
