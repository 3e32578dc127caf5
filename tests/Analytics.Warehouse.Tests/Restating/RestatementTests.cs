using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Explaining;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Restating;
using Dapper;

namespace Analytics.Warehouse.Tests.Restating;

/// <summary>Frozen figures: taken apart, counted again, and compared with what is known later.</summary>
public sealed class RestatementTests : IDisposable
{
    static readonly DateOnly Official = new(2026, 1, 10);

    readonly SampleWarehouse _sample = new();

    public RestatementTests()
    {
        using var warehouse = _sample.OpenFilled();
        Measurement.Run(warehouse, new MeasureScope(Official, "2025-Q4"), TimeProvider.System, null, default);

        // A2 turns out to have been done on time after all: it had been extended in time, which was recorded late.
        warehouse.Connection.Execute(
            """
            insert into star.fact_status_event by name
            select
                'test' as source, 'late' as event_id, 2 as assignment_key, 2 as event_type_key, date '2025-11-15' as effective_date,
                timestamp '2026-02-01' as recorded_ts, date '2025-12-10' as new_due_date, true as is_approved, false as is_rejected,
                2 as batch_key
            """);
    }

    [Fact]
    public void A_later_record_changes_the_figure_and_is_named_as_the_cause()
    {
        using var snapshot = Snapshot.OpenNewest(_sample.Folder);

        var restatement = Restatement.Of(snapshot, "2025-Q4", new DateOnly(2026, 3, 1));

        var figure = restatement.Figures.Single(one => one is { IndicatorId: "on_time_completion_rate", Grain: "system" });
        Assert.Equal((1.0, 3.0, 2.0, 3.0), (figure.XPublished, figure.NPublished, figure.XRestated, figure.NRestated));
        var cause = Assert.Single(restatement.Causes, one => one.IsBehind(figure));
        Assert.Equal(("A2|AG", "late", 0.0, 1.0), (cause.UnitId, cause.RecordId, cause.XBefore, cause.XAfter));
        Assert.Contains(restatement.Figures, one => one is { IndicatorId: "extension_rate", AgencyId: "AG", XRestated: 1 });
        Assert.DoesNotContain(restatement.Figures, one => one.IndicatorId == "on_time_original_rate");
    }

    [Fact]
    public void Without_later_knowledge_nothing_changes_and_the_run_comes_out_to_the_byte()
    {
        using var snapshot = Snapshot.OpenNewest(_sample.Folder);

        Assert.Empty(Restatement.Of(snapshot, "2025-Q4", Official).Figures);
        Assert.True(Reproduction.Of(snapshot, "2025-Q4").IsSame);
    }

    [Fact]
    public void A_record_that_was_loaded_late_shows_as_a_run_that_does_not_come_out_again()
    {
        using (var warehouse = LiveWarehouse.Open(_sample.Folder))
        {
            warehouse.Connection.Execute("update star.fact_status_event set recorded_ts = timestamp '2025-11-16' where event_id = 'late'");
        }

        using var snapshot = Snapshot.OpenNewest(_sample.Folder);

        Assert.False(Reproduction.Of(snapshot, "2025-Q4").IsSame);
        var restatement = Restatement.Of(snapshot, "2025-Q4", Official);
        Assert.Contains(restatement.Causes, cause => cause is { RecordId: "late", IndicatorId: "on_time_completion_rate" });
    }

    [Fact]
    public void An_explanation_adds_up_to_the_figure_and_says_why_the_others_do_not_count()
    {
        using var snapshot = Snapshot.OpenNewest(_sample.Folder);

        var explanation = Explanation.Of(snapshot, "on_time_completion_rate", "2025-Q4", "AG", null, 100);

        Assert.Equal(explanation.Figure!.Numerator, explanation.Units.Where(unit => unit.IsCounted).Sum(unit => unit.X));
        Assert.Equal(explanation.Figure.Denominator, explanation.Units.Where(unit => unit.IsCounted).Sum(unit => unit.N));
        Assert.Equal(
            [
                "A1|AG R8: on time, done on 2025-11-20 by its deadline 2025-11-30",
                "A2|AG R8: late, done on 2025-12-05 after its deadline 2025-11-30",
                "A3|AG R8: late, not done by V, deadline 2025-11-30 before K",
            ],
            explanation.Units.Select(unit => $"{unit.UnitId} {unit.Rule}").Order(StringComparer.Ordinal));
        Assert.Equal(
            [("R8: late", 2L, 0L, 0.0, 2.0), ("R8: on time", 1L, 0L, 1.0, 1.0)],
            explanation.Rules.Select(rule => (rule.Rule, rule.Counted, rule.NotCounted, rule.X, rule.N)));
        Assert.Single(Explanation.Of(snapshot, "on_time_completion_rate", "2025-Q4", "AG", null, limit: 1).Units);
        Assert.Equal(
            ["EXTENDED R2: recorded after K", "SUBMITTED read", "ACCEPTED read"],
            explanation.Events["A2|AG"].Select(one => $"{one.EventType} {one.Rule}"));
    }

    [Theory]
    [InlineData("on_time", "2025-Q4", null, "There is no indicator 'on_time'.")]
    [InlineData("on_time_completion_rate/none", "2025-Q4", null, "on_time_completion_rate has no companion 'none'; it has: on_time, late")]
    [InlineData("on_time_completion_rate", "2031-Q1", null, "There is no run '2031-Q1' and no measured period of that code. Measured are: 2025-Q4.")]
    [InlineData("on_time_completion_rate", "2025-Q4", "AH", "There is no agency 'AH'. The nearest are AG,")]
    public void What_is_not_there_is_answered_with_what_there_is(string measure, string period, string? agency, string message)
    {
        using var snapshot = Snapshot.OpenNewest(_sample.Folder);

        var error = Assert.Throws<AnalyticsException>(() => Explanation.Of(snapshot, measure, period, agency, null, 100));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _sample.Dispose();
}
