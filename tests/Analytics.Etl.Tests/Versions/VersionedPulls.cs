using Analytics.Etl.Contracts;

namespace Analytics.Etl.Tests.Versions;

/// <summary>A record of every kind with versions on its way: sent twice, sent again, contradicted, in a later version, broken.</summary>
public sealed class VersionedPulls : IDisposable
{
    readonly DropBox _box = VersionedBox.WithBasics();

    public VersionedPulls()
    {
        First = _box.PutAll(record => [record.First, record.First]).Pull();
        Again = _box.PutAll(record => record.First).Pull();
        Other = _box.PutAll(record => record.With(record.Second, "recorded_at", VersionedRecord.FirstTime)).Pull();
        Clash = _box.PutAll(record =>
            [record.With(record.First, "recorded_at", "2025-06-01"), record.With(record.Second, "recorded_at", "2025-06-01")]).Pull();
        Second = _box.PutAll(record => record.Second).Pull();
        Blank = _box.PutAll(record => Required(record.Kind).Select(column => record.With(record.First, column, ""))).Pull();
        Held = _box.Held();
        _box.Clear();
        foreach (var record in VersionedRecord.All)
        {
            foreach (var column in Required(record.Kind))
            {
                _box.Put($"{record.Kind}-no-{column}.csv", string.Join(',', record.Columns.Except([column])));
            }
        }

        Error = _box.PullError();
    }

    public PullResult First { get; }

    public PullResult Again { get; }

    public PullResult Other { get; }

    public PullResult Clash { get; }

    public PullResult Second { get; }

    public PullResult Blank { get; }

    public IReadOnlyList<string> Held { get; }

    /// <summary>What is said of files that lack one required column each.</summary>
    public string Error { get; }

    public static IReadOnlyList<string> Required(string kind) =>
        [.. RecordKinds.Find(kind)!.Columns.Where(column => column.IsRequired).Select(column => column.Name)];

    public string[] Ask(string sql) => _box.Ask(sql);

    public void Dispose() => _box.Dispose();
}
