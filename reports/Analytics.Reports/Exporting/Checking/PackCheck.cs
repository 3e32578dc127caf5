using System.IO.Compression;
using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Reports.Exporting.Checking;

/// <summary>Whether a pack is what was written: every file of the manifest there, with its hash and its rows, and nothing else.</summary>
public static class PackCheck
{
    static readonly SqlCatalog Sql = new(typeof(PackCheck).Assembly);

    /// <summary>Checks a pack, and the archive beside it when there is one.</summary>
    /// <param name="folder">The folder of the pack.</param>
    /// <exception cref="AnalyticsException">The folder is no pack, or its manifest cannot be read.</exception>
    public static PackCheckResult Run(string folder)
    {
        var root = Path.GetFullPath(folder);
        var manifest = ManifestFile.Read(root);
        List<string> wrong = [.. manifest.Files.SelectMany(file => WrongWith(root, file))];
        wrong.AddRange(PackZip.Names(root)
            .Except([.. manifest.Files.Select(file => file.Name), ManifestFile.Name])
            .Select(name => $"{name} is not in the manifest"));
        if (wrong.Count == 0)
        {
            wrong.AddRange(WrongRows(root, manifest));
        }

        var zip = PackZip.PathFor(root);
        if (File.Exists(zip))
        {
            wrong.AddRange(WrongInZip(zip, Path.GetFileName(root), manifest, FileHash.Of(Path.Combine(root, ManifestFile.Name))));
        }

        return new PackCheckResult(root, manifest, wrong);
    }

    static IEnumerable<string> WrongWith(string root, PackFile file)
    {
        var path = Path.Combine(root, file.Name);
        if (!File.Exists(path))
        {
            yield return $"{file.Name} is missing";
        }
        else if (FileHash.Of(path) != file.Sha256)
        {
            var length = new FileInfo(path).Length;
            yield return $"{file.Name} is not what was written"
                + (length == file.Bytes ? "" : $": it has {length} bytes, not {file.Bytes}");
        }
    }

    // What the files themselves say, against a manifest that was changed.
    static IEnumerable<string> WrongRows(string root, PackManifest manifest)
    {
        using var connection = DuckDbEngine.Open("Data Source=:memory:");
        foreach (var file in manifest.Files.Where(file => file.Table is not null))
        {
            if (Count(connection, Path.Combine(root, file.Name)) is { } rows && rows != file.Rows)
            {
                yield return $"{file.Name} has {rows} rows, the manifest says {file.Rows}";
            }
        }
    }

    static long? Count(DuckDBConnection connection, string path) => Path.GetExtension(path) switch
    {
        ".parquet" => connection.ExecuteScalar<long>(Sql.Text("Exporting/Checking/count_parquet.sql"), new { path }),
        ".csv" => connection.ExecuteScalar<long>(Sql.Text("Exporting/Checking/count_csv.sql"), new { path }),
        _ => null,
    };

    static List<string> WrongInZip(string zip, string name, PackManifest manifest, string manifestHash)
    {
        var said = Path.GetFileName(zip);
        try
        {
            using var archive = ZipFile.OpenRead(zip);
            var hashes = manifest.Files.ToDictionary(file => $"{name}/{file.Name}", file => file.Sha256);
            hashes.Add($"{name}/{ManifestFile.Name}", manifestHash);
            var wrong = hashes.Keys.Except(archive.Entries.Select(entry => entry.FullName)).Select(one => $"{said}: {one} is missing").ToList();
            foreach (var entry in archive.Entries)
            {
                using var stream = entry.Open();
                if (hashes.GetValueOrDefault(entry.FullName) != FileHash.Of(stream))
                {
                    wrong.Add($"{said}: {entry.FullName} is not what is in the folder");
                }
            }

            return wrong;
        }
        catch (InvalidDataException error)
        {
            return [$"{said} cannot be read: {error.Message}"];
        }
    }
}
