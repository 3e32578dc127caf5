using Analytics.Exports.Tests.Sample;
using Analytics.Reports.Exporting;
using Analytics.Reports.Exporting.Checking;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Exports.Tests;

/// <summary>What changed from one pack to another: the quarter restated when more was known.</summary>
public sealed class DifferenceTests
{
    [Theory]
    [InlineData(PackFormat.Parquet)]
    [InlineData(PackFormat.Csv)]
    public void A_restated_quarter_says_which_figures_changed_from_what_to_what(PackFormat format)
    {
        using var box = Box.Filled();
        var before = box.Export(Form);
        box.Change(live =>
        {
            // Two returns that became known after the official date.
            live.Connection.Execute(
                """
                insert into star.fact_status_event (source, event_id, assignment_key, event_type_key, effective_date, recorded_ts, is_rejected, batch_key)
                select 'sample', 'back-' || assignment_key, assignment_key, 5, date '2026-03-28', timestamp '2026-04-20', false, 1
                from star.bridge_assignment_lead where task_id = 'task-3';
                insert into star.dim_run select * replace (99 as run_key, '2026-Q1-restated' as run_id, date '2026-04-30' as known_date) from star.dim_run;
                insert into star.fact_indicator_value select * replace (99 as run_key, case when indicator_id = 'on_time_completion_rate' and agency_id = 'a1' then value - 10 else value end as value) from star.fact_indicator_value;
                """);
        });
        var after = box.Export(Form);

        var differences = PackDifference.Between(before.Path, after.Path);

        Assert.Contains(new Difference("k", "2026-04-10", "2026-04-30"), differences.Facts);
        Assert.Contains(new Difference("run", before.Manifest.Run, "2026-Q1-restated"), differences.Facts);
        Assert.Empty(differences.Definitions);
        Assert.Contains(differences.Files, file => file.Name.Contains("star.fact_status_event", StringComparison.Ordinal) && file.Before![..4] != file.After![..4]);
        var changed = differences.Values.Where(value => value.Grain == "agency").ToList();
        var one = Assert.Single(changed);
        Assert.Equal(("on_time_completion_rate", "a1", "2026-Q1", "changed"), (one.IndicatorId, one.AgencyId, one.PeriodCode, one.Kind));
        Assert.Equal(one.Before - 10, one.After);
        Assert.True(PackDifference.Between(after.Path, after.Path).IsNone);

        // The earlier run can still be exported, and is what it was.
        var again = box.Export(request => Form(request) with { Known = new DateOnly(2026, 4, 10) });
        Assert.True(PackDifference.Between(before.Path, again.Path).IsNone);

        PackRequest Form(PackRequest request) => request with { Formats = [format] };
    }

    [Fact]
    public void Packs_of_two_levels_differ_by_what_was_added()
    {
        using var box = Box.Filled();
        var open = box.Export(request => request with { Formats = [PackFormat.Parquet] });
        var all = box.Export(request => request with { Formats = [PackFormat.Parquet], Security = "tuyet_mat" });

        var differences = PackDifference.Between(open.Path, all.Path);

        Assert.Contains(new Difference("security_level", "thuong", "tuyet_mat"), differences.Facts);
        Assert.NotEmpty(differences.Values);
        Assert.All(differences.Values, value => Assert.True(value.Kind == "added" && (value.DirectiveId ?? value.Part)!.StartsWith("secret", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_pack_without_figures_as_parquet_or_csv_cannot_be_compared()
    {
        using var box = Box.Filled();
        var pack = box.Export(request => request with { Formats = [PackFormat.Xlsx] });

        Assert.Contains("holds no mart.indicator as Parquet or CSV", Assert.Throws<AnalyticsException>(() => PackDifference.Between(pack.Path, pack.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_not_there_is_said_to_be_none()
    {
        using var box = Box.Filled();

        Assert.Equal(
            "Quarter '2026-Q1' was not measured as known on 2026-05-05. Run `analytics measure --period 2026-Q1 --known 2026-05-05`, or give a quarter such as 2026-Q1.",
            Assert.Throws<AnalyticsException>(() => box.Export(request => request with { Known = new DateOnly(2026, 5, 5) })).Message);
    }
}
