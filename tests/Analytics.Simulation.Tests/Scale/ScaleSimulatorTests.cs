using System.Security.Cryptography;
using System.Text;
using Analytics.Simulation.Scale;
using Analytics.Simulation.Tests.Reading;

namespace Analytics.Simulation.Tests.Scale;

public sealed class ScaleSimulatorTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 900)]
    [InlineData(50, 7)]
    [InlineData(40, 200)]
    [InlineData(321, 12_345)]
    public void There_are_exactly_as_many_tasks_and_events_as_asked(long tasks, long events)
    {
        var drop = Simulate(new ScaleOptions { Tasks = tasks, Events = events });
        Assert.Equal(tasks, drop.Rows("task.csv").Count);
        Assert.Equal(events, drop.Rows("status_event.csv").Count);
    }

    [Fact]
    public void Every_event_is_of_an_assignment_within_its_days()
    {
        var drop = Simulate(new ScaleOptions { Tasks = 400, Events = 5_000, Agencies = 60 });
        var leads = Expansion.Leads(drop);
        var assigned = drop.Rows("task.csv").ToDictionary(task => task["task_id"], task => task["assigned_date"]);
        Assert.All(drop.Rows("status_event.csv"), e =>
        {
            Assert.Contains((e["task_id"], e["agency"]), leads);
            Assert.True(string.CompareOrdinal(assigned[e["task_id"]], e["effective_date"]) <= 0);
            Assert.True(string.CompareOrdinal(e["effective_date"], e["recorded_at"]) < 0);
            Assert.True(string.CompareOrdinal(e["recorded_at"], "2026-07-01") < 0);
        });
    }

    [Fact]
    public void Tasks_have_single_joint_and_group_leads_and_about_forty_stand_in_a_directive()
    {
        var drop = Simulate(new ScaleOptions { Tasks = 1_000, Events = 1_000 });
        var leads = drop.Rows("task.csv").Select(task => task["lead_agencies"]).ToList();
        Assert.Contains(leads, lead => lead.Contains(';', StringComparison.Ordinal));
        Assert.Contains(leads, lead => lead.StartsWith("sc-n-", StringComparison.Ordinal));
        Assert.Equal(25, drop.Rows("directive.csv").Count);
        Assert.Equal(550, drop.Rows("agency.csv").Count);
    }

    [Fact]
    public void Some_messages_come_twice_under_ids_of_their_own()
    {
        var events = Simulate(new ScaleOptions { Tasks = 500, Events = 5_000 }).Rows("status_event.csv");
        Assert.Distinct(events.Select(e => e["event_id"]));
        Assert.InRange(events.DistinctBy(e => e["source_event_uid"]).Count(), 4_700, 4_990);
    }

    [Fact]
    public void Report_duties_are_as_many_as_asked()
    {
        var drop = Simulate(new ScaleOptions { Tasks = 10, Events = 10, ReportDuties = 1_234 });
        Assert.Equal(1_234, drop.Rows("report_duty.csv").Select(row => row["duty_id"]).Distinct().Count());
    }

    [Fact]
    public void The_same_options_give_the_same_bytes_and_another_seed_others()
    {
        var options = new ScaleOptions { Tasks = 100, Events = 1_000, ReportDuties = 50 };
        var one = Simulate(options).Text("status_event.csv");
        Assert.Equal(one, Simulate(options).Text("status_event.csv"));
        Assert.NotEqual(one, Simulate(options with { Seed = 2 }).Text("status_event.csv"));
    }

    // The files that were there before there were results must not move when results change.
    [Theory]
    [InlineData("task.csv", "569B96E514444D66B33D73A89A243602453D9735DA1F92CCE661F8C2EB09EB77")]
    [InlineData("status_event.csv", "636E87C082E3CCB8C5D8194699488414FA0D300BB1EAE6FCFD4FBB309253155B")]
    [InlineData("report_duty.csv", "BAF342B69319B03EA35BC77D90F9F1209223479A4038B13F1DD0C9C6B3AAF2AB")]
    public void Under_these_options_a_file_has_these_bytes(string file, string hash)
    {
        Simulate(new ScaleOptions { Tasks = 3_000, Events = 20_000, Agencies = 60, ReportDuties = 200 });
        var bytes = File.ReadAllBytes(Path.Combine(_folder.Path, file));
        Assert.Equal(hash, Convert.ToHexString(SHA256.HashData(bytes)));
    }

    [Fact]
    public void Results_come_to_about_a_tenth_of_the_assignments_and_are_the_same_bytes_again()
    {
        var options = new ScaleOptions { Tasks = 30_000, Events = 1_000 };
        var drop = Simulate(options);
        var texts = ResultKind.All.Select(kind => drop.Text($"{kind.Name}.csv")).ToList();
        var countRows = ResultKind.All.Sum(kind => drop.Rows($"{kind.Name}.csv").Count);
        Assert.InRange((double)countRows / Expansion.Leads(drop).Count, 0.08, 0.12);
        var again = Simulate(options);
        Assert.Equal(texts, ResultKind.All.Select(kind => again.Text($"{kind.Name}.csv")));
        var other = Simulate(options with { Seed = 2 });
        Assert.NotEqual(texts[0], other.Text($"{ResultKind.All[0].Name}.csv"));
    }

    [Fact]
    public void All_files_are_composed_UTF_8()
    {
        Simulate(new ScaleOptions { Tasks = 700, Events = 100, ReportDuties = 10 });
        Assert.All(Directory.GetFiles(_folder.Path), file => Assert.True(
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file))
                .IsNormalized(NormalizationForm.FormC)));
    }

    [Fact]
    public void Values_out_of_range_are_all_named_at_once()
    {
        var options = new ScaleOptions { Tasks = 0, Events = -1, Agencies = 3, ReportDuties = -2 };
        var refusal = Assert.Throws<ArgumentException>(() => Simulate(options));
        Assert.Equal(
            "Tasks must be between 1 and 100000000, was 0. Events must be between 0 and 1000, was -1. "
            + "Agencies must be between 10 and 99999, was 3. ReportDuties must be between 0 and 100000000, was -2.",
            refusal.Message);
        Assert.False(Directory.Exists(_folder.Path));
    }

    [Fact]
    public void A_cancelled_run_leaves_nothing()
    {
        var options = new ScaleOptions { Tasks = 1_000, Events = 10_000 };
        Assert.Throws<OperationCanceledException>(() =>
            ScaleSimulator.Write(_folder.Path, options, progress: null, new CancellationToken(canceled: true)));
        Assert.False(Directory.Exists(_folder.Path));
    }

    Drop Simulate(ScaleOptions options)
    {
        _folder.Dispose();
        ScaleSimulator.Write(_folder.Path, options, progress: null, CancellationToken.None);
        return new Drop(_folder.Path);
    }
}
