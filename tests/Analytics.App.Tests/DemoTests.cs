namespace Analytics.App.Tests;

/// <summary>The first command of the README, end to end.</summary>
public sealed class DemoTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Fact]
    public void It_ends_well_and_says_what_it_loaded_and_where_it_put_things()
    {
        Assert.Equal(0, demo.Run.ExitCode);
        Assert.Contains("│ task               │ 192  │ 192    │ 0         │ 0           │", demo.Run.Output, StringComparison.Ordinal);
        Assert.Contains("Tỷ lệ nhiệm vụ hoàn thành đúng hạn", demo.Run.Output, StringComparison.Ordinal);
        Assert.Contains("95% interval", demo.Run.Output, StringComparison.Ordinal);
        Assert.Contains("The status reports are simulated.", demo.Run.Errors, StringComparison.Ordinal);
        foreach (var line in demo.Run.Output.Split('\n').Where(line => line.StartsWith("report ", StringComparison.Ordinal) || line.StartsWith("snapshot ", StringComparison.Ordinal)))
        {
            Assert.True(File.Exists(line.Split(' ', 2)[1].Trim()), line);
        }
    }

    // The two status figures that the conclusion of 29/12/2025 prints.
    [Fact]
    public void As_known_on_29_12_2025_27_assignments_are_overdue_and_21_agencies_silent()
    {
        Assert.Equal(["27"], demo.Query("select count(*) from mart.overdue(date '2025-12-29', date '2025-12-29')"));
        Assert.Equal(["21"], demo.Query(
            "select count(*) from mart.silent_agency(date '2025-10-01', date '2025-12-29', date '2025-12-29', date '2025-12-29')"));
    }

    [Fact]
    public void The_overdue_ones_lie_with_many_agencies_and_several_directives() =>
        Assert.Equal(["true,true"], demo.Query(
            """
            select count(distinct agency_id) >= 10, count(distinct directive_id) >= 3
            from mart.overdue(date '2025-12-29', date '2025-12-29')
            """));

    [Fact]
    public void Every_record_of_the_sample_is_loaded_and_counted() =>
        Assert.Equal(["true,0"], demo.Query(
            "select rows_read = rows_loaded + rows_duplicate + rows_quarantined, rows_quarantined from ops.batch"));

    [Fact]
    public void A_task_given_to_all_provincial_committees_goes_to_the_34_of_its_day() =>
        Assert.Equal(["34"], demo.Query(
            """
            select distinct count(*) from star.bridge_assignment_lead
            where via_group_id = 'cac-tinh-uy-thanh-uy' group by task_id
            """));

    [Fact]
    public void Agency_figures_of_a_quarter_add_up_to_the_unweighted_cohort() =>
        Assert.Equal(["true"], demo.Query(
            """
            select sum(denominator) filter (grain = 'agency') = max(count_units) filter (grain = 'system')
            from mart.indicator
            where indicator_id = 'on_time_completion_rate' and period_code = '2025-Q4'
            """));

    [Fact]
    public void Directive_figures_of_a_quarter_add_up_to_the_system_figure() =>
        Assert.Equal(["true"], demo.Query(
            """
            select abs(sum(numerator) filter (grain = 'directive') - max(numerator) filter (grain = 'system')) < 1e-6
            from mart.indicator
            where indicator_id = 'on_time_completion_rate' and period_code = '2025-Q4'
            """));

    [Fact]
    public void The_monthly_star_holds_every_assignment_once_a_month() =>
        Assert.Equal(["true"], demo.Query(
            "select count(*) = count(distinct (period_code, assignment_key)) from mart.assignment_month"));

    [Fact]
    public void Running_it_again_changes_no_figure()
    {
        var copy = Directory.CreateTempSubdirectory("analytics-demo-").FullName;
        try
        {
            File.Copy(Path.Combine(demo.Data, "warehouse.duckdb"), Path.Combine(copy, "warehouse.duckdb"));

            var again = CommandRun.Of("demo", "--data", copy);

            Assert.Equal(0, again.ExitCode);
            Assert.Contains("│ task               │ 192  │ 0      │ 192       │ 0           │", again.Output, StringComparison.Ordinal);
            var runs = CommandRun.Of("sql", "select count(*) from star.dim_run", "--format", "csv", "--data", copy);
            Assert.Equal(demo.Query("select count(*) from star.dim_run"), runs.Output.Split('\n')[1..2]);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    [Fact]
    public void The_report_says_that_it_is_simulated_and_lists_no_task()
    {
        var html = File.ReadAllText(Path.Combine(demo.Data, "reports", "bao-cao-2025-Q4.html"));

        Assert.Contains("SỐ LIỆU MÔ PHỎNG", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        foreach (var title in demo.Query("select distinct title_vi from star.dim_task where length(title_vi) > 20"))
        {
            Assert.DoesNotContain(title.Trim('"'), html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Status_tells_a_script_what_it_tells_a_person()
    {
        var json = CommandRun.Of("status", "--json", "--data", demo.Data);
        var text = CommandRun.Of("status", "--data", demo.Data);

        using var status = System.Text.Json.JsonDocument.Parse(json.Output);
        Assert.Equal("2026-Q2", status.RootElement.GetProperty("quarters")[0].GetProperty("period").GetString());
        Assert.Contains("2026-Q2", text.Output, StringComparison.Ordinal);
        Assert.Contains("simulated", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_guards_texts_that_a_spreadsheet_would_run() =>
        Assert.Equal(["'=1+1,-5,\"a,b\""], demo.Query("select '=1+1' as text, -5 as number, 'a,b' as list"));

    [Fact]
    public void Json_keeps_numbers_dates_and_nulls()
    {
        var run = CommandRun.Of(
            "sql", "select 1 as n, date '2025-12-31' as d, null as z, 'Uỷ' as t, [1, 2] as l", "--format", "json", "--data", demo.Data);

        Assert.Equal("[\n{\"n\":1,\"d\":\"2025-12-31\",\"z\":null,\"t\":\"Uỷ\",\"l\":\"[1, 2]\"}\n]\n", run.Output);
    }
}
