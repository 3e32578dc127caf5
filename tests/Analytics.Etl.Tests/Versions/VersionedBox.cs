namespace Analytics.Etl.Tests.Versions;

/// <summary>What the records of kinds with versions refer to.</summary>
static class VersionedBox
{
    /// <summary>The basics, and what measurements refer to: metric M0, process P0, data element E0; pulled, and out of the way.</summary>
    public static DropBox WithBasics()
    {
        var box = new DropBox().PutBasics()
            .Put("metric.csv", "metric_id,agency_id,name_vi,direction,target,due_date,recorded_at", "M0,B,Số,up,5,2025-12-31,2025-01-01")
            .Put("process.csv", "process_id,agency_id,name_vi,approved_from,recorded_at", "P0,B,Việc,2025-01-01,2025-01-01")
            .Put("data_element.csv", "element_id,agency_id,registered_from,recorded_at", "E0,B,2025-01-01,2025-01-01");
        box.Pull();
        return box.Clear();
    }

    /// <summary>Puts the lines of a kind into a file, alone.</summary>
    public static DropBox Put(this DropBox box, VersionedRecord record, params IEnumerable<string> lines) =>
        box.Clear().Put($"{record.Kind}.csv", [record.Header, .. lines]);

    /// <summary>Puts the lines of every kind into a file of its own, and takes every other file away.</summary>
    public static DropBox PutAll(this DropBox box, Func<VersionedRecord, IEnumerable<string>> lines)
    {
        box.Clear();
        foreach (var record in VersionedRecord.All)
        {
            box.Put($"{record.Kind}.csv", [record.Header, .. lines(record)]);
        }

        return box;
    }

    /// <summary>Puts one line of every kind into a file of its own, and takes every other file away.</summary>
    public static DropBox PutAll(this DropBox box, Func<VersionedRecord, string> line) => box.PutAll(record => [line(record)]);

    /// <summary>The columns that name agencies, without their ending.</summary>
    public static IEnumerable<string> Agencies(this VersionedRecord record) =>
        record.Columns.Where(column => column.EndsWith("agency_id", StringComparison.Ordinal)).Select(column => column[..^3]);
}
