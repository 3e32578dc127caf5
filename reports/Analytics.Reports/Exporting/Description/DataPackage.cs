using System.Text.Json.Nodes;
using Analytics.Reports.Exporting.Tables;

namespace Analytics.Reports.Exporting.Description;

/// <summary>
/// <c>datapackage.json</c> (Frictionless Data Package 1.0): a resource per table and form, with fields, types and keys.
/// CSV is a tabular resource; the others have the same schema, for whoever reads them.
/// </summary>
static class DataPackage
{
    public const string Name = "datapackage.json";

    public static void Write(string folder, PackDescription pack, IReadOnlyList<PackFile> files)
    {
        var tables = pack.Tables.ToDictionary(table => table.Name);
        var package = new JsonObject
        {
            ["profile"] = "data-package",
            ["name"] = pack.Run.Run.ToLowerInvariant(),
            ["title"] = (pack.Notice is { } notice ? notice + ": " : "") + $"{pack.Run.Period}, V = {pack.Run.V:O}, K = {pack.Run.K:O}",
            ["description"] = pack.SecurityNote,
            ["version"] = pack.Run.Run,
            ["simulated"] = pack.Run.IsSimulated,
            ["resources"] = new JsonArray([
                .. files.Where(file => file.Table is not null)
                    .GroupBy(file => (Table: file.Table!, Form: file.Name.Split('/')[0]))
                    .Select(group => Resource(tables[group.Key.Table], group.Key.Form, [.. group])),
            ]),
        };
        File.WriteAllText(Path.Combine(folder, Name), package.ToJsonString(ManifestFile.Json) + "\n");
    }

    static JsonObject Resource(PackTable table, string form, IReadOnlyList<PackFile> files)
    {
        var resource = new JsonObject
        {
            ["name"] = $"{table.Name}.{form}",
            ["profile"] = form == "csv" ? "tabular-data-resource" : "data-resource",
            ["title"] = table.Name,
            ["description"] = table.Comment ?? "",
            ["path"] = files.Count == 1 ? files[0].Name : new JsonArray([.. files.Select(file => JsonValue.Create(file.Name))]),
            ["format"] = form,
            ["mediatype"] = form switch
            {
                "csv" => "text/csv",
                "parquet" => "application/vnd.apache.parquet",
                _ => "application/vnd.apache.arrow.file",
            },
        };
        if (form == "csv")
        {
            resource["encoding"] = "utf-8";
        }

        if (files.Count == 1)
        {
            resource["bytes"] = files[0].Bytes;
            resource["hash"] = "sha256:" + files[0].Sha256;
        }

        resource["schema"] = Schema(table);
        return resource;
    }

    static JsonObject Schema(PackTable table)
    {
        var schema = new JsonObject
        {
            ["fields"] = new JsonArray([.. table.Columns.Select(Field)]),
            ["missingValues"] = new JsonArray(""),
        };
        if (table.Key.Count > 0)
        {
            schema["primaryKey"] = new JsonArray([.. table.Key.Select(key => JsonValue.Create(key))]);
        }

        return schema;
    }

    static JsonNode Field(PackColumn column)
    {
        var field = new JsonObject { ["name"] = column.Name, ["type"] = Type(column.Type), ["description"] = column.Comment ?? "" };
        if (column.Type == "TIMESTAMP")
        {
            field["format"] = "any";
        }

        if (!column.IsNullable)
        {
            field["constraints"] = new JsonObject { ["required"] = true };
        }

        return field;
    }

    static string Type(string type) => type switch
    {
        "BOOLEAN" => "boolean",
        "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" => "integer",
        "DOUBLE" => "number",
        "DATE" => "date",
        "TIMESTAMP" => "datetime",
        _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) => "number",
        _ => "string",
    };
}
