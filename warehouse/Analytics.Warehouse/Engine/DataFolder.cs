namespace Analytics.Warehouse.Engine;

/// <summary>Where everything lives that the service writes: one folder, given by <c>--data</c>.</summary>
public sealed class DataFolder
{
    /// <summary>Makes the folder when it is missing.</summary>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    public DataFolder(string root)
    {
        Root = Path.GetFullPath(root);
        Directory.CreateDirectory(Root);
    }

    /// <summary>The folder itself, as a full path.</summary>
    public string Root { get; }

    /// <summary>The live warehouse: one process at a time writes it, nobody else opens it.</summary>
    public string LiveFile => Path.Combine(Root, "warehouse.duckdb");

    /// <summary>The published snapshot: read-only, replaced whole.</summary>
    public string SnapshotFile => Path.Combine(Root, "snapshot", "analytics.duckdb");

    /// <summary>What sources sent, byte for byte, named by hash.</summary>
    public string Landing => Path.Combine(Root, "landing");

    /// <summary>Generated reports.</summary>
    public string Reports => Path.Combine(Root, "reports");
}
