namespace Analytics.Etl.Tests;

/// <summary>Records that fit together, with every trap of arrival: repeated acts, chains, rejected events, children.</summary>
sealed record SomeRecords(IReadOnlyList<(string Kind, string Line)> Rows)
{
    /// <summary>The header of each kind.</summary>
    public static readonly IReadOnlyDictionary<string, string> Header = new Dictionary<string, string>
    {
        ["agency"] = "agency_id,name_vi,aliases,is_group,valid_from,valid_to",
        ["agency_lineage"] = "predecessor_id,successor_id,effective_date,type,share",
        ["agency_group"] = "group_id,agency_id,valid_from,valid_to",
        ["directive"] = "directive_id,title,signed_date",
        ["citation"] = "citing_id,cited_id,relation",
        ["task"] = "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,coordinating_agencies,due_date,parent_task_id",
        ["status_event"] = "event_id,source_event_uid,task_id,agency,event_type,effective_date,recorded_at,new_due_date",
        ["report_duty"] = "duty_id,agency_id,task_id,period_label,due_date,submitted_date,recorded_at",
    };

    /// <summary>Kinds that describe agencies: they must be there before what names them, for an expansion happens once.</summary>
    public static bool IsAboutAgencies(string kind) => kind.StartsWith("agency", StringComparison.Ordinal);

    public static SomeRecords Of(Random random)
    {
        List<(string, string)> rows =
        [
            ("agency", "G,Các tỉnh,,1,,"), ("agency", "A,Bộ A,Bộ Một;Bộ cũ,,,2025-06-30"), ("agency", "A,Bộ A mới,Bộ Hai,,2025-07-01,"),
            .. Enumerable.Range(1, 4).Select(i => ("agency", $"P{i},Tỉnh {i},,,,")),
            .. Enumerable.Range(1, 4).Select(i => ("agency_group", $"G,Tỉnh {i},{(i == 4 ? "2025-10-10" : "")},")),
            ("agency_lineage", "P1,P2,2025-07-01,merge,1"), ("agency_lineage", "P3,Tỉnh 4,2026-07-01,split,0.5"),
            .. Enumerable.Range(1, 3).Select(i => ("directive", $"D{i},Chỉ thị {i},2025-0{i}-01")),
            ("citation", "D1,D2,can_cu"), ("citation", "D2,D3,nhac_lai"),
        ];
        string[] leads = ["A", "G", "P1;P2", "bộ hai;G;P1", "Cục Lạ;P3"];
        rows.AddRange(Enumerable.Range(1, 8).Select(i => (
            "task", $"T{i},D{random.Next(1, 4)},Việc {i},one_off,2025-10-0{i},{leads[i % leads.Length]},P4,2025-12-31,{(i == 8 ? "T1" : "")}")));
        rows.AddRange(Enumerable.Range(0, 60).Select(i => ("status_event", Event(i, random, leads))));
        rows.AddRange(Enumerable.Range(0, 12).Select(i => (
            "report_duty", $"R{i % 6},P{i % 4 + 1},{(i % 3 == 0 ? "T2" : "")},q{i % 6},2025-12-31,{(i < 6 ? "" : "2025-12-30")},2025-1{(i < 6 ? 0 : 2)}-01")));
        return new SomeRecords(rows);
    }

    static string Event(int number, Random random, string[] leads)
    {
        var task = random.Next(1, 9);
        var agency = (task % leads.Length) switch { 0 => "A", 1 => "P2", 2 => "P1", 3 => "Bộ Hai", _ => "cục lạ" };
        string[] types = ["STARTED", "SUBMITTED", "EXTENDED"];
        var type = types[random.Next(types.Length)];
        var uid = random.Next(3) == 0 ? "" : $"U{random.Next(15)}";
        return $"E{number:D2},{uid},T{task},{agency},{type},2025-11-0{random.Next(1, 5)},2025-11-0{random.Next(3, 7)} 0{random.Next(3)}:00,"
            + (type == "EXTENDED" && random.Next(2) == 0 ? "2026-01-31" : "");
    }
}
