using Analytics.Simulation;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Connectors.Tests.Redmine;

/// <summary>
/// The bundled sample as a tracker can hold it. Of the events, those of tasks with at most <see cref="MostAssignments"/>
/// assignments; without the repetitions of an act, which a tracker does not have: it knows one status at a time.
/// </summary>
sealed class SampleRows
{
    /// <summary>With more, filling takes longer than the tests should; every kind of event is among the rest.</summary>
    public const int MostAssignments = 2;

    public SampleRows(string folder)
    {
        SampleSimulator.Write(folder, SampleSimulator.DefaultSeed);
        Directives = Read(folder, "directive");
        Tasks = Read(folder, "task");
        AgencyNames = Read(folder, "agency").GroupBy(row => row["agency_id"]).ToDictionary(same => same.Key, same => same.Last()["name_vi"]);
        var events = Read(folder, "status_event");
        var small = events.GroupBy(row => row["task_id"])
            .Where(task => task.Select(row => row["agency"]).Distinct().Count() <= MostAssignments)
            .Select(task => task.Key)
            .ToHashSet();
        Events =
        [
            .. events.Where(row => small.Contains(row["task_id"]))
                .GroupBy(row => (row["task_id"], row["agency"]))
                .SelectMany(Held)
                .OrderBy(row => row["recorded_at"], StringComparer.Ordinal),
        ];
    }

    public List<Dictionary<string, string>> Directives { get; }

    public List<Dictionary<string, string>> Tasks { get; }

    public List<Dictionary<string, string>> Events { get; }

    public IReadOnlyDictionary<string, string> AgencyNames { get; }

    /// <summary>What the tracker holds, as files.</summary>
    public void Write(string folder)
    {
        Write(folder, "directive", Directives);
        Write(folder, "task", Tasks);
        Write(folder, "status_event", Events);
    }

    static void Write(string folder, string kind, List<Dictionary<string, string>> rows)
    {
        static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        File.WriteAllLines(Path.Combine(folder, kind + ".csv"), [Line(rows[0].Keys), .. rows.Select(row => Line(row.Values))]);
    }

    static List<Dictionary<string, string>> Read(string folder, string kind)
    {
        using var connection = DuckDbEngine.Open("Data Source=:memory:");
        var rows = connection.Query($"from read_csv('{Path.Combine(folder, kind + ".csv")}', all_varchar = true, header = true)");
        return [.. rows.Cast<IDictionary<string, object?>>().Select(row => row.ToDictionary(cell => cell.Key, cell => cell.Value as string ?? ""))];
    }

    static IEnumerable<Dictionary<string, string>> Held(IEnumerable<Dictionary<string, string>> life)
    {
        var status = "";
        HashSet<(string, string)> known = [];
        foreach (var row in life.OrderBy(row => row["recorded_at"], StringComparer.Ordinal))
        {
            var type = row["event_type"];
            var isStatus = type is not ("EXTENDED" or "HEAD_EXPLAINED");
            var next = type == "REOPENED" ? "STARTED" : type;
            if (known.Add((type, row["effective_date"])) && !(isStatus && next == status))
            {
                status = isStatus ? next : status;
                yield return row;
            }
        }
    }
}
