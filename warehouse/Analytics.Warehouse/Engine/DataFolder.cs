namespace Analytics.Warehouse.Engine;

/// <summary>Where everything lives that the service writes: one folder, given by <c>--data</c>.</summary>
public sealed class DataFolder(string root)
{
    /// <summary>The folder itself, as a full path. Whoever writes makes it.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>The live warehouse: one process at a time writes it, nobody else opens it.</summary>
    public string LiveFile => Path.Combine(Root, "warehouse.duckdb");

    /// <summary>The published snapshot: read-only, replaced whole.</summary>
    public string SnapshotFile => Path.Combine(Root, "snapshot", "analytics.duckdb");

    /// <summary>What sources sent, byte for byte, named by hash.</summary>
    public string Landing => Path.Combine(Root, "landing");

    /// <summary>Exported quarters, one folder each.</summary>
    public string Exports => Path.Combine(Root, "exports");

    /// <summary>Generated reports.</summary>
    public string Reports => Path.Combine(Root, "reports");

    /// <summary>The folder as it was given.</summary>
    public override string ToString() => root;
}
