using System.Security.Cryptography;
using System.Text.Json;
using Analytics.Simulation.Tests.Reading;

namespace Analytics.Simulation.Tests.Sample;

public sealed class SampleSimulatorTests : IDisposable
{
    static readonly string[] BundledFiles =
        ["agency.csv", "agency_group.csv", "agency_lineage.csv", "citation.csv", "directive.csv", "task.csv"];

    readonly TempFolder _folder = new();
    readonly Drop _drop;

    public SampleSimulatorTests()
    {
        SampleSimulator.Write(_folder.Path, SampleSimulator.DefaultSeed);
        _drop = new Drop(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_seed_gives_the_same_bytes() => Assert.Equal(Hashes(_folder.Path), HashesOf(1));

    [Fact]
    public void Another_seed_gives_other_events_reports_and_results_of_the_same_sample()
    {
        var (one, other) = (Hashes(_folder.Path), HashesOf(2));
        var same = one.Where(file => other[file.Key] == file.Value).Select(file => file.Key).ToHashSet();
        Assert.Equal([.. BundledFiles, "source.json"], same);
    }

    // The files that were there before there were results must not move when results change.
    [Theory]
    [InlineData("status_event.csv", "F784B9F72661B59AB19E35ECE690151C0243772B3E157A10C8B16A39ECB68430")]
    [InlineData("report_duty.csv", "208A98E5F7D33A9907409A3E6427A21905DB65622FDAE4E68767E42E2FF86AD9")]
    [InlineData("task.csv", "2E1E151A5E0215A07B7C616FA6F5DE715A0F486E675A5F4779E3E9067CD03995")]
    public void Under_the_default_seed_a_file_has_these_bytes(string file, string hash) =>
        Assert.Equal(hash, Hashes(_folder.Path)[file]);

    [Fact]
    public void The_folder_holds_the_drop_and_nothing_else() => Assert.Equal(
        BundledFiles
            .Concat(["report_duty.csv", "source.json", "status_event.csv"])
            .Concat(ResultKind.All.Select(kind => $"{kind.Name}.csv"))
            .Order(StringComparer.Ordinal),
        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_source_says_that_it_is_simulated()
    {
        using var source = JsonDocument.Parse(_drop.Text("source.json"));
        Assert.Equal("so-lieu-mo-phong", source.RootElement.GetProperty("name").GetString());
        Assert.True(source.RootElement.GetProperty("is_simulated").GetBoolean());
        Assert.Contains("mô phỏng", source.RootElement.GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_recorded_after_the_horizon()
    {
        var recorded = ResultKind.All.Select(kind => kind.Name).Concat(["status_event", "report_duty"])
            .SelectMany(kind => _drop.Rows($"{kind}.csv"))
            .Select(row => row["recorded_at"][..10]);
        Assert.Equal("2026-07-10", recorded.Max());
    }

    [Fact]
    public void Every_event_is_of_an_assignment_and_every_assignment_begins()
    {
        var events = _drop.Rows("status_event.csv");
        var begun = events.Where(e => e["event_type"] == "ASSIGNED").Select(e => (e["task_id"], e["agency"]));
        var leads = Expansion.Leads(_drop);
        Assert.Superset(events.Select(e => (e["task_id"], e["agency"])).ToHashSet(), leads);
        Assert.Equal(leads.Order(), begun.Distinct().Order());
    }

    [Fact]
    public void Event_ids_are_unique_and_a_few_messages_come_twice()
    {
        var events = _drop.Rows("status_event.csv");
        Assert.Distinct(events.Select(e => e["event_id"]));
        Assert.InRange(events.Count - events.Select(e => e["source_event_uid"]).Distinct().Count(), 10, 100);
    }

    [Fact]
    public void Every_kind_of_event_occurs() => Assert.Equal(
        [
            "ACCEPTED", "ASSIGNED", "CANCELLED", "EXTENDED", "HEAD_EXPLAINED", "REOPENED", "RETURNED", "STARTED",
            "SUBMITTED",
        ],
        _drop.Rows("status_event.csv").Select(e => e["event_type"]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_few_acts_are_dated_after_they_were_recorded() => Assert.InRange(
        _drop.Rows("status_event.csv").Count(e => e["event_type"] == "SUBMITTED"
            && string.CompareOrdinal(e["effective_date"], e["recorded_at"][..10]) > 0),
        1, 20);

    [Fact]
    public void A_duty_is_recorded_before_it_falls_due_and_before_it_is_met()
    {
        foreach (var versions in _drop.Rows("report_duty.csv").GroupBy(row => row["duty_id"]))
        {
            var first = versions.MinBy(row => row["recorded_at"])!;
            Assert.Equal(("", "0", "false"), (first["submitted_date"], first["evidence_count"], first["is_waived"]));
            Assert.True(string.CompareOrdinal(first["recorded_at"][..10], first["due_date"]) < 0);
            Assert.InRange(versions.Count(), 1, 2);
            Assert.Distinct(versions.Select(row => row["recorded_at"]));
        }
    }

    [Fact]
    public void Merged_committees_owe_the_report_of_June_and_their_successors_those_after_it()
    {
        var duties = _drop.Rows("report_duty.csv").DistinctBy(row => row["duty_id"]).ToList();
        var lineage = _drop.Rows("agency_lineage.csv");
        var predecessors = lineage.Select(row => row["predecessor_id"]).ToHashSet();
        var successors = lineage.Select(row => row["successor_id"]).ToHashSet();
        Assert.Equal(["2025-06"], MonthsOf(predecessors));
        Assert.Equal("2025-07", MonthsOf(successors).First());
        Assert.Equal(52, duties.Count(duty => predecessors.Contains(duty["agency_id"])));

        IEnumerable<string> MonthsOf(HashSet<string> agencies) => duties
            .Where(duty => agencies.Contains(duty["agency_id"]))
            .Select(duty => duty["period_label"]).Distinct().Order();
    }

    [Fact]
    public void A_folder_that_holds_something_is_refused()
    {
        var refusal = Assert.Throws<IOException>(() => SampleSimulator.Write(_folder.Path, 1));
        var found = Path.GetFileName(Directory.EnumerateFileSystemEntries(_folder.Path).First());
        Assert.Equal(
            $"The drop folder '{_folder.Path}' is not empty: it holds '{found}'. Give a new folder, or empty this one.",
            refusal.Message);
    }

    static Dictionary<string, string> HashesOf(ulong seed)
    {
        using var folder = new TempFolder();
        SampleSimulator.Write(folder.Path, seed);
        return Hashes(folder.Path);
    }

    static Dictionary<string, string> Hashes(string folder) => Directory.GetFiles(folder).ToDictionary(
        file => Path.GetFileName(file)!,
        file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
}
