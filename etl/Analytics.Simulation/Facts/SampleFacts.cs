using System.Globalization;
using System.Text;

namespace Analytics.Simulation.Facts;

/// <summary>The bundled sample: 33 directives, 220 agencies and 192 tasks, annotated by hand.</summary>
sealed class SampleFacts
{
    /// <summary>The bundled files, as a drop folder names them.</summary>
    public static readonly string[] Files =
        ["agency.csv", "agency_lineage.csv", "agency_group.csv", "directive.csv", "citation.csv", "task.csv"];

    public SampleFacts()
    {
        Agencies = Table("agency.csv").Rows().Select(Agency).ToDictionary(agency => agency.Id);
        Memberships = [.. Table("agency_group.csv").Rows().Select(Membership)];
        Tasks = [.. Table("task.csv").Rows().Select(Task)];
    }

    public IReadOnlyDictionary<string, Agency> Agencies { get; }

    public IReadOnlyList<Membership> Memberships { get; }

    public IReadOnlyList<IssuedTask> Tasks { get; }

    /// <summary>The bytes of a bundled file.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(SampleFacts).Assembly.GetManifestResourceStream($"Sample/{name}")
            ?? throw new FileNotFoundException($"The assembly does not hold Sample/{name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    static CsvTable Table(string name) => new(name, Encoding.UTF8.GetString(Bytes(name)));

    static Agency Agency(Func<string, string> row) => new(
        row("agency_id"), row("peer_group"), row("is_group") == "true", Date(row("valid_from")), Date(row("valid_to")));

    static Membership Membership(Func<string, string> row) => new(
        row("group_id"), row("agency_id"), Date(row("valid_from")), Date(row("valid_to")));

    static IssuedTask Task(Func<string, string> row)
    {
        var lastDay = LastDayOnTime(row("due_rule"), Date(row("due_date")));
        var original = Date(row("original_due_date"));
        return new IssuedTask
        {
            Id = row("task_id"),
            DirectiveId = row("directive_id"),
            IsStanding = row("task_kind") == "standing",
            AssignedDate = Date(row("assigned_date"))!.Value,
            Leads = row("lead_agencies").Split(';', StringSplitOptions.RemoveEmptyEntries),
            DueDate = original ?? lastDay,
            LocalDueDate = original is null ? null : lastDay,
            TitleEn = row("title_en"),
            Target = Target(row("target_value"), row("target_unit"), row("target_what")),
        };
    }

    // What follows in brackets are further targets of the same task.
    static TaskTarget? Target(string value, string unit, string what) => value.Length == 0
        ? null
        : new TaskTarget(double.Parse(value, CultureInfo.InvariantCulture), unit, what.Split(" (thêm:")[0]);

    // "Trước ngày d" is strict; "từ ngày d" is a start, not a deadline.
    static DateOnly? LastDayOnTime(string rule, DateOnly? printed) => rule switch
    {
        "before_date" => printed?.AddDays(-1),
        "on_date" or "by_end_of_month" or "by_quarter" or "by_year" => printed,
        _ => null,
    };

    static DateOnly? Date(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
