using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Exporting;

/// <summary>Reads and writes <c>manifest.json</c> and whatever else of a pack is JSON.</summary>
static class ManifestFile
{
    public const string Name = "manifest.json";

    // Vietnamese letters are written as they are, line ends are the same everywhere.
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static void Write(string folder, PackManifest manifest) =>
        File.WriteAllText(Path.Combine(folder, Name), JsonSerializer.Serialize(manifest, Json) + "\n");

    /// <exception cref="AnalyticsException">There is none, or it cannot be read.</exception>
    public static PackManifest Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<PackManifest>(stream, Json) ?? throw new JsonException("it is empty");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AnalyticsException($"{folder} is no pack: it has no {Name}. Give the folder that `analytics export` printed.");
        }
        catch (JsonException error)
        {
            throw new AnalyticsException($"{path} cannot be read: {error.Message} Move the pack away and export again.", error);
        }
    }
}
