using System.Text;
using Analytics.Etl.Sources;
using Analytics.Etl.Sources.Files;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Etl.Tests;

/// <summary>A warehouse in memory and a drop folder of its own: put files in, pull, ask.</summary>
sealed class DropBox : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("etl-").FullName;

    /// <param name="isOnDisk">True when something is to be published.</param>
    public DropBox(bool isOnDisk = false)
    {
        Data = new DataFolder(Path.Combine(_root, "data"));
        Warehouse = isOnDisk ? LiveWarehouse.Open(Data) : LiveWarehouse.InMemory();
        Directory.CreateDirectory(Drop);
    }

    public LiveWarehouse Warehouse { get; }

    public DataFolder Data { get; }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 1, 10, 3, 0, 0, TimeSpan.Zero));

    public string Drop => Path.Combine(_root, "drop");

    public DropBox Put(string name, params IEnumerable<string> lines) => PutBytes(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    public DropBox PutBytes(string name, params byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Drop, name), bytes);
        return this;
    }

    /// <summary>Takes every file out of the drop folder.</summary>
    public DropBox Clear()
    {
        Directory.Delete(Drop, recursive: true);
        Directory.CreateDirectory(Drop);
        return this;
    }

    /// <summary>A directive D, agencies A, B and C, and tasks T1 (lead A) and T2 (leads A and B).</summary>
    public DropBox PutBasics() => this
        .Put("agency.csv", "agency_id,name_vi,aliases", "A,Cơ quan A,Bộ A;Sở A", "B,Cơ quan B,", "C,Cơ quan C,")
        .Put("directive.csv", "directive_id,title", "D,Chỉ thị D")
        .Put("task.csv", "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,due_date",
            "T1,D,Việc một,one_off,2025-10-01,A,2025-12-31",
            "T2,D,Việc hai,one_off,2025-10-01,A;B,2025-12-31");

    public PullResult Pull() => Pull(CancellationToken.None);

    public PullResult Pull(CancellationToken cancellation, IProgress<PullProgress>? progress = null) =>
        Etl.Pull.Run(Warehouse, Data, new DropFolder(Drop), new PullOptions { FromStart = true }, Clock, progress, cancellation);

    /// <summary>Pulls another source into the same warehouse, from where it was left.</summary>
    public PullResult Pull(ISource source, PullOptions? options = null) =>
        Etl.Pull.Run(Warehouse, Data, source, options ?? new PullOptions(), Clock, progress: null, CancellationToken.None);

    /// <summary>The message of a pull that fails.</summary>
    public string PullError() => Assert.Throws<AnalyticsException>(() => Pull()).Message;

    /// <summary>The rows of a query, their values in SQL's own text with a bar between them, null as a dash.</summary>
    public string[] Ask(string sql)
    {
        using var reader = Warehouse.Connection.ExecuteReader(sql);
        List<string> rows = [];
        var values = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(values);
            rows.Add(string.Join('|', values.Select(Text)));
        }

        return [.. rows];
    }

    /// <summary>The open rows of quarantine: kind, line, code and reason.</summary>
    public string[] Held() => Ask(
        """
        select record_kind, line_number, reason_code, reason
        from ops.quarantine
        where released_at is null
        order by record_kind, file_name, line_number, reason_code
        """);

    public void Dispose()
    {
        Warehouse.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    static string Text(object value) => value switch
    {
        DBNull => "-",
        DateOnly day => day.ToString("yyyy-MM-dd"),
        DateTime moment => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss"),
        bool flag => flag ? "true" : "false",
        double number => number.ToString("0.######"),
        _ => value.ToString()!,
    };
}
