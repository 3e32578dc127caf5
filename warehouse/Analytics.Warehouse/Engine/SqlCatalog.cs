using System.Reflection;

namespace Analytics.Warehouse.Engine;

/// <summary>The <c>.sql</c> files embedded in one assembly, by their path in its project.</summary>
public sealed class SqlCatalog(Assembly assembly)
{
    /// <summary>The files of the warehouse itself.</summary>
    internal static readonly SqlCatalog Own = new(typeof(SqlCatalog).Assembly);

    /// <summary>The text of one file, for example <c>Measuring/rollup.sql</c>.</summary>
    /// <exception cref="FileNotFoundException">No such file is embedded; the message lists the files of its folder.</exception>
    public string Text(string path)
    {
        using var stream = assembly.GetManifestResourceStream(path)
            ?? throw new FileNotFoundException(
                $"{path} is not embedded in {assembly.GetName().Name}. Its folder has: "
                + string.Join(", ", Paths(path[..(path.LastIndexOf('/') + 1)])) + ".");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The paths of the files in a folder (ending in a slash), in ordinal order.</summary>
    public IReadOnlyList<string> Paths(string folder) =>
    [
        .. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
