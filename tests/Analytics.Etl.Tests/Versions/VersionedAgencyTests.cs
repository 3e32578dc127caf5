using Analytics.Etl.Resolving;

namespace Analytics.Etl.Tests.Versions;

/// <summary>The agencies of records that come in versions: found by any name, unknown at first, decided by an operator.</summary>
public sealed class VersionedAgencyTests(VersionedAgencyTests.Strangers strange) : IClassFixture<VersionedAgencyTests.Strangers>, IDisposable
{
    static readonly string[] Named = [.. VersionedRecord.All.Where(record => record.Agencies().Any()).Select(record => record.Kind)];

    readonly DropBox _box = VersionedBox.WithBasics();

    public static TheoryData<string> Kinds => [.. Named];

    public void Dispose() => _box.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_agency_that_is_unknown_is_loaded_as_such_and_corrected_by_the_pull_that_brings_it(string kind)
    {
        var count = VersionedRecord.Of(kind).Agencies().Count();

        Assert.Equal(new KindCount(kind, 1, 1, 0, 0), strange.First.Kinds.Single(one => one.Kind == kind));
        var warning = strange.First.Warnings.Single(one => one.RecordKind == kind);
        Assert.Equal(("unknown_agency", "Cục Lạ", count), (warning.Code, warning.Subject, warning.CountRows));
        Assert.All(strange.Before[kind], row => Assert.Equal("?unknown|-1|Cục Lạ", row));
        Assert.Contains($"Cục Lạ|{kind}|{count}|{strange.First.BatchKey}", strange.Unresolved);
        Assert.All(strange.Known[kind], row => Assert.Equal($"L|{strange.KeyOfL}|Cục Lạ", row));
        Assert.Equal(new KindCount(kind, 1, 0, 1, 0), strange.Again.Kinds.Single(one => one.Kind == kind));
        Assert.Equal((count, count), (strange.Before[kind].Length, strange.Known[kind].Length));
    }

    [Fact]
    public void The_pull_that_brings_the_agency_says_only_that()
    {
        Assert.Equal("agency", Assert.Single(strange.Second.Kinds).Kind);
        Assert.Empty(strange.UnresolvedAfter);
    }

    [Fact]
    public void An_operator_decides_which_agency_a_loaded_text_means()
    {
        _box.PutAll(record => Naming(record, "Cục Lạ")).Pull();
        var decisions = new AgencyDecisions(_box.Warehouse, _box.Data, _box.Clock, CancellationToken.None);
        var count = Named.Length;

        var made = decisions.Resolve("cục  lạ", "C", "Lan", null);

        Assert.Equal(new Decision("cục  lạ", "?unknown", "C", Entries: 0, Leads: 0, Duties: 0, Measurements: count, Released: 0), made);
        AllAre($"C|{Key("C")}|Cục Lạ");
        Assert.Equal(count, decisions.Forget("Cục Lạ", "Minh", null).Measurements);
        AllAre("?unknown|-1|Cục Lạ");
        Assert.Equal([$"{count}", $"{count}"], _box.Ask("select count_measurements from ops.agency_decision order by decision_key"));

        void AllAre(string expected) => Assert.All(
            VersionedRecord.All, record => Assert.All(record.Agencies(), agency => Assert.Equal([expected], Agency(_box, record, agency))));
    }

    [Fact]
    public void A_record_that_is_sent_again_with_its_agency_mended_is_the_same_record()
    {
        _box.PutAll(record => Naming(record, "Cục Lạ")).Pull();

        var mended = _box.PutAll(record => Naming(record, "sở a")).Pull();
        var other = _box.PutAll(record => Naming(record, "B")).Pull();

        Assert.All(VersionedRecord.All.Where(record => record.Agencies().Any()), record =>
        {
            // Where the agency is part of the key, it is another record.
            var isKey = record.Kind is "api_usage" or "assignment_account";
            Assert.Equal(new KindCount(record.Kind, 1, 1, 0, 0), mended.Kinds.Single(one => one.Kind == record.Kind));
            Assert.Equal(isKey ? 0 : 1, other.Kinds.Single(one => one.Kind == record.Kind).Quarantined);
            Assert.All(record.Agencies(), agency => Assert.Equal(
                isKey ? ["?unknown|-1|Cục Lạ", $"A|{Key("A")}|sở a", $"B|{Key("B")}|B"] : [$"A|{Key("A")}|sở a"], Agency(_box, record, agency)));
        });
    }

    [Fact]
    public void An_agency_stands_in_its_version_of_the_day_that_dates_the_record()
    {
        (string Kind, string DatedBy)[] dated =
        [
            ("metric", "due_date"), ("process", "approved_from"), ("budget_month", "month_end"), ("survey", "ended_date"),
            ("feedback", "due_date"), ("dq_check", "checked_date"), ("data_element", "registered_from"), ("api_usage", "month"),
            ("blocking_episode", "blocked_date"), ("claim_audit", "drawn_date"), ("assignment_account", "as_of_date"),
        ];
        List<string> agencies = [];
        foreach (var (kind, column) in dated)
        {
            // X is renamed on the very day, Y on the day after.
            var record = VersionedRecord.Of(kind);
            var day = DateOnly.ParseExact(record.First.Split(',')[Array.IndexOf(record.Columns, column)], "yyyy-MM-dd");
            agencies.AddRange(
            [
                $"X-{kind},cũ,,{day.AddDays(-1):yyyy-MM-dd}", $"X-{kind},mới,{day:yyyy-MM-dd},",
                $"Y-{kind},cũ,,{day:yyyy-MM-dd}", $"Y-{kind},mới,{day.AddDays(1):yyyy-MM-dd},",
            ]);
            _box.Put($"{kind}.csv", record.Header, Naming(record, $"X-{kind}"),
                record.With(Naming(record, $"Y-{kind}"), "recorded_at", VersionedRecord.SecondTime));
        }

        _box.Put("agency.csv", ["agency_id,name_vi,valid_from,valid_to", .. agencies]).Pull();

        Assert.Equal(Named, dated.Select(one => one.Kind));
        Assert.All(dated.Select(one => VersionedRecord.Of(one.Kind)), record => Assert.All(record.Agencies(), agency => Assert.Equal(
            [$"X-{record.Kind}|mới", $"Y-{record.Kind}|cũ"],
            _box.Ask(
                $"""
                select version.agency_id, version.name_vi
                from {record.Table} known
                join star.dim_agency version on version.agency_key = known.{agency}_key
                where known.recorded_ts >= '2025-12-01'
                order by 1
                """))));
    }

    [Fact]
    public void Two_unknown_readers_are_two_and_two_names_of_one_are_one()
    {
        var usage = VersionedRecord.Of("api_usage");
        string[] Lines(string first, string second) =>
            [usage.With(usage.First, "reader_agency_id", first), usage.With(usage.First, "reader_agency_id", second)];

        var strangers = _box.Put(usage, Lines("Cục Lạ", "Cục Khác")).Pull();
        var one = _box.Put(usage, Lines("Bộ A", "A")).Pull();
        var conflict = _box.Put(usage, Lines("cơ quan b", "B")[0], usage.With(Lines("cơ quan b", "B")[1], "reads", "7")).Pull();

        Assert.Equal((2, 0), (strangers.Loaded, strangers.Duplicate));
        Assert.Equal((1, 1), (one.Loaded, one.Duplicate));
        Assert.Equal(2, conflict.Quarantined);
        Assert.Equal(
            ["?unknown|Cục Khác", "?unknown|Cục Lạ", "A|Bộ A"],
            _box.Ask("select reader_agency_id, reader_agency_ref from star.api_usage(date '2026-01-01') order by all"));
    }

    [Fact]
    public void Two_readers_that_turn_out_to_be_one_are_duplicates_when_they_come_again()
    {
        var usage = VersionedRecord.Of("api_usage");
        string[] lines = [usage.With(usage.First, "reader_agency_id", "Cục Lạ"), usage.First];
        _box.Put(usage, lines).Pull();
        _box.Clear().Put("agency.csv", "agency_id,name_vi,aliases", "A,Cơ quan A,Bộ A;Sở A;Cục Lạ").Pull();

        var again = _box.Put(usage, lines).Pull();
        var contradiction = _box.Put(usage, usage.With(lines[0], "reads", "9")).Pull();

        Assert.Equal(new KindCount("api_usage", 2, 0, 2, 0), again.Kinds[0]);
        Assert.Equal(1, contradiction.Quarantined);
        Assert.Equal([usage.StoredFirst], _box.Ask(usage.Known("2026-01-01")).Select(row => row.Replace("Cục Lạ", "Bộ A", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_held_record_whose_agency_is_part_of_its_key_is_released_by_its_correction()
    {
        var account = VersionedRecord.Of("assignment_account");
        _box.Put(account, account.With(account.First, "has_output", "?"), account.With(account.With(account.First, "agency_id", "Cục Lạ"), "has_output", "?")).Pull();

        var result = _box.Put(account, account.With(account.First, "agency_id", "Bộ A"), account.With(account.First, "agency_id", "Cục Lạ")).Pull();

        Assert.Equal((2, 2), (result.Loaded, result.Released));
        Assert.Empty(_box.Held());
    }

    [Fact]
    public void A_slip_of_one_letter_is_warned_of()
    {
        var survey = VersionedRecord.Of("survey");

        var result = _box.Put(survey, survey.With(survey.First, "agency_id", "Cơ quam A")).Pull();

        Assert.Equal(["name_slip|survey|Cơ quam A|1"], result.Warnings.Select(one => $"{one.Code}|{one.RecordKind}|{one.Subject}|{one.CountRows}"));
        Assert.Equal([$"A|{Key("A")}|Cơ quam A"], Agency(_box, survey, "agency"));
    }

    [Fact]
    public void Each_of_two_agencies_of_a_record_is_found_by_itself()
    {
        var audit = VersionedRecord.Of("claim_audit");
        _box.Put(audit, audit.With(audit.With(audit.First, "agency_id", "Cục Lạ"), "auditor_agency_id", "Cơ quan B")).Pull();

        _box.Clear().Put("agency.csv", "agency_id,name_vi", "L,Cục Lạ").Pull();

        Assert.Equal([$"L|{Key("L")}|B|{Key("B")}"], _box.Ask("select agency_id, agency_key, auditor_agency_id, auditor_agency_key from star.fact_claim_audit"));
    }

    // Every agency of the record under the same name.
    static string Naming(VersionedRecord record, string name) =>
        record.Agencies().Aggregate(record.First, (line, agency) => record.With(line, agency + "_id", name));

    static string[] Agency(DropBox box, VersionedRecord record, string agency) =>
        box.Ask($"select {agency}_id, {agency}_key, {agency}_ref from {record.Table} where recorded_ts = '2025-12-01 08:00' order by 1");

    string Key(string agencyId) => KeyIn(_box, agencyId);

    static string KeyIn(DropBox box, string agencyId) =>
        box.Ask($"select agency_key from star.dim_agency where agency_id = '{agencyId}' and recorded_to is null")[0];

    /// <summary>A record of every kind that names an agency which nobody knows; then the agency comes, then the records again.</summary>
    public sealed class Strangers : IDisposable
    {
        readonly DropBox _box = VersionedBox.WithBasics();

        public Strangers()
        {
            First = _box.PutAll(record => Naming(record, "Cục Lạ")).Pull();
            Before = Rows();
            Unresolved = _box.Ask("select agency_text, one.kind, one.count, first_batch from ops.unresolved_agency, unnest(kinds) as kind(one)");
            Second = _box.Clear().Put("agency.csv", "agency_id,name_vi", "L,Cục Lạ").Pull();
            KeyOfL = KeyIn(_box, "L");
            Known = Rows();
            UnresolvedAfter = _box.Ask("from ops.unresolved_agency");
            Again = _box.PutAll(record => Naming(record, "Cục Lạ")).Pull();
        }

        public PullResult First { get; }

        public PullResult Second { get; }

        public PullResult Again { get; }

        public string KeyOfL { get; }

        /// <summary>Of each kind the agencies of its record, while nobody knew them.</summary>
        public IReadOnlyDictionary<string, string[]> Before { get; }

        /// <summary>The same when they were known.</summary>
        public IReadOnlyDictionary<string, string[]> Known { get; }

        public IReadOnlyList<string> Unresolved { get; }

        public IReadOnlyList<string> UnresolvedAfter { get; }

        public void Dispose() => _box.Dispose();

        Dictionary<string, string[]> Rows() => VersionedRecord.All.ToDictionary(
            record => record.Kind, record => record.Agencies().SelectMany(agency => Agency(_box, record, agency)).ToArray());
    }
}
