using System.Text.RegularExpressions;
using Analytics.Reports.Documents;
using Analytics.Reports.Tests.Charts;
using Analytics.Reports.Tests.Sample;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Reports.Tests;

public sealed partial class QuarterReportsTests(SampleWarehouse sample) : IClassFixture<SampleWarehouse>, IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("reports-").FullName;

    [Fact]
    public void The_newest_quarter_is_the_default_and_is_told_in_short()
    {
        var result = Write((string?)null);

        Assert.Equal(Path.Combine(_folder, "bao-cao-2026-Q2.html"), result.Path);
        Assert.Equal("2026-Q2", result.PeriodCode);
        Assert.StartsWith("2026-Q2-", result.RunId);
        Assert.Equal(8, result.Findings.Count);
        Assert.Equal([result.Path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void The_file_needs_nothing_from_outside()
    {
        var html = Html("2026-Q2");

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        Assert.All(Address().Matches(html), address => Assert.Matches("^(#|data:font/woff2;base64,)", address.Groups[1].Value));
        Assert.All(Http().Matches(html), address => Assert.StartsWith("http://www.w3.org/", address.Value));
        Assert.InRange(html.Length, 150_000, 900_000);
    }

    [Fact]
    public void Cuts_run_and_simulation_stand_on_every_page()
    {
        var result = Write("2026-Q2");
        var html = File.ReadAllText(result.Path);
        var source = $"Số liệu có hiệu lực đến 30/06/2026, ghi nhận đến 10/07/2026; lần chạy {result.RunId}";

        Assert.Equal(9, Occurrences(html, $"<p class=\"foot\">{source}. <b>SỐ LIỆU MÔ PHỎNG.</b></p>"));
        Assert.Contains("@top-right{content:\"SỐ LIỆU MÔ PHỎNG\"}@bottom-left{content:\"" + source + "\"}", html);
        Assert.Contains("<p class=\"band\" role=\"note\"><b>SỐ LIỆU MÔ PHỎNG</b>", html);
        Assert.DoesNotContain("sơ bộ", html);
    }

    [Fact]
    public void Every_drawing_has_a_name_a_description_and_ids_of_its_own()
    {
        var html = Html("2026-Q2");
        var ids = Id().Matches(html).Select(match => match.Groups[1].Value).ToList();
        var drawings = Regex.Matches(html, "<svg role=\"img\" aria-labelledby=\"([^ ]+) ([^\"]+)\"[^>]*><title id=\"\\1\">[^<]+</title><desc id=\"\\2\">[^<]+</desc>");

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.InRange(drawings.Count, 20, 34);
        Assert.All(Regex.Matches(html, "url\\(#([^)]+)\\)").Select(match => match.Groups[1].Value), id => Assert.Contains(id, ids));
        Assert.All(Regex.Matches(html, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value), id => Assert.Contains(id, ids));
        Assert.Contains("<html lang=\"vi\">", html);
        Assert.Single(Regex.Matches(html, "<h1>"));
    }

    [Fact]
    public void The_same_figures_give_the_same_bytes()
    {
        var first = File.ReadAllBytes(Write("2026-Q2").Path);

        Assert.Equal(first, File.ReadAllBytes(Write("2026-Q2").Path));
    }

    [Fact]
    public void The_first_quarter_has_nothing_to_compare_with()
    {
        var html = Html("2025-Q1");

        Assert.Contains("chưa có số liệu cùng kỳ", html);
        Assert.Contains("chưa có số liệu quý trước", html);
    }

    [Fact]
    public void A_quarter_that_was_not_measured_is_refused_with_those_that_were()
    {
        var error = Assert.Throws<AnalyticsException>(() => Write("2031-Q3"));

        Assert.Equal(
            "The quarter '2031-Q3' was not measured. Measured quarters: 2025-Q1, 2025-Q2, 2025-Q3, 2025-Q4, 2026-Q1, 2026-Q2. "
            + "Give one of them, or run `analytics measure` for it.", error.Message);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void The_annex_holds_every_measured_indicator_and_names_those_without_a_figure()
    {
        var annex = Html("2026-Q2").Split("id=\"phu-luc\"")[1];
        var measured = sample.Connection.Query<(int Number, string Name, bool IsSystem)>(
            """
            select catalogue_number, any_value(name_vi), bool_or(grain = 'system') from mart.indicator
            where period_code = '2026-Q2' and parent_id is null group by catalogue_number order by catalogue_number
            """).ToList();

        Assert.Equal(
            measured.Where(one => one.IsSystem).Select(one => $"<tr><td>{one.Number}</td><th scope=\"row\">{one.Name}</th>"),
            Regex.Matches(annex, "<tr><td>[^<]*</td><th scope=\"row\">[^<]*</th>").Select(match => System.Net.WebUtility.HtmlDecode(match.Value)));
        Assert.All(measured.Where(one => !one.IsSystem), one => Assert.Contains($"{one.Number}. {one.Name}", annex));
    }

    [Fact]
    public void An_english_report_holds_no_vietnamese_sentence()
    {
        var report = Write(new ReportOrder { HasLeadership = true, Words = Analytics.Reports.Wording.Language.English }).Single();
        var html = File.ReadAllText(report.Path);

        Assert.Equal("report-2026-Q2.html", Path.GetFileName(report.Path));
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("State of the world on 30 Jun 2026", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("nhiệm vụ đến hạn|Mục tiêu|quý trước|Không có|Hình [0-9]", html);
    }

    [Fact]
    public void Dashboard_scorecards_and_directive_pages_are_written_from_the_same_run()
    {
        var written = Write(new ReportOrder { HasDashboard = true, Agencies = [ReportOrder.Every], Directives = [ReportOrder.Every] });

        Assert.True(written.Count > 4);
        Assert.Single(written.Select(document => document.RunId).Distinct());
        Assert.Equal(written.Count, written.Select(document => document.Path).Distinct().Count());
        Assert.All(written, document =>
        {
            var html = File.ReadAllText(document.Path);
            Assert.Contains("SỐ LIỆU MÔ PHỎNG", html, StringComparison.Ordinal);
            Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
            Assert.Contains(document.RunId, html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_agency_or_directive_that_is_not_there_is_named()
    {
        Assert.Contains("The agency 'no-such' has no figure in 2026-Q2.", Assert.Throws<AnalyticsException>(() => Write(new ReportOrder { Agencies = ["no-such"] })).Message, StringComparison.Ordinal);
        Assert.Contains("No tasks of the directive 'no-such'", Assert.Throws<AnalyticsException>(() => Write(new ReportOrder { Directives = ["no-such"] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_before_anything_was_known_has_no_report() =>
        Assert.Contains(
            "as known on 2025-01-01 or before",
            Assert.Throws<AnalyticsException>(() => Write(new ReportOrder { HasLeadership = true, Known = new(2025, 1, 1) })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_numbers_of_each_chart_are_csv_with_all_their_digits()
    {
        var report = Write("2026-Q2");

        var files = Analytics.Reports.Printing.PrintedDocument.Write(report, [Analytics.Reports.Printing.ReportFormat.Csv], CancellationToken.None);

        Assert.Equal(report.Document.Exhibits.Count(), files.Count - 1);
        var lines = File.ReadAllLines(Path.Combine(_folder, "bao-cao-2026-Q2", "dung-han.csv"));
        Assert.Equal("\uFEFFTháng,Đúng hạn,Đến hạn,Tỷ lệ,Đường giữa,Giới hạn dưới,Giới hạn trên,Tín hiệu".TrimStart('\uFEFF'), lines[0]);
        Assert.Contains(lines, line => line.Contains("0.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_code_on_the_last_page_leads_to_the_report()
    {
        var report = Write(new ReportOrder { HasLeadership = true, Online = new Uri("https://example.org/reports/") }).Single();

        Assert.Contains("<a href=\"https://example.org/reports/bao-cao-2026-Q2.html\">", File.ReadAllText(report.Path), StringComparison.Ordinal);
    }

    // Two could remove one bottleneck each, as long open: the same one is named each time.
    [Fact]
    public void Of_equals_the_first_by_id_is_named()
    {
        using var tied = LiveWarehouse.InMemory();
        tied.Connection.Execute(
            """
            insert into star.fact_blocking_episode (source, episode_id, task_id, agency_id, unblocker_agency_key, unblocker_agency_id,
                unblocker_agency_ref, blocked_date, cause, is_beyond_authority, recorded_ts, batch_key)
            select 's', 'e' || i, 't', 'x', -1, 'u' || (99 - i), 'u', date '2024-11-01', 'ha_tang', false, timestamp '2024-11-02', 1
            from range(40) numbers(i)
            """);
        Measurement.Run(tied, new MeasureScope(new DateOnly(2026, 7, 10), "2024-Q4"), new FixedClock(), null, CancellationToken.None);

        Assert.Contains("có thể tháo gỡ nhiều nhất: u60", File.ReadAllText(Write(tied.Connection, null).Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_is_no_quarter() => Assert.Throws<AnalyticsException>(() => Write("2026-06"));

    [Fact]
    public void An_empty_warehouse_says_what_to_run()
    {
        using var empty = LiveWarehouse.InMemory();

        var error = Assert.Throws<AnalyticsException>(() => Write(empty.Connection, null));

        Assert.Equal("No quarter was measured yet, so there is nothing to report. Run `analytics measure` first.", error.Message);
    }

    [Fact]
    public void A_cancelled_report_leaves_no_file()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => QuarterReports.Write(sample.Connection, new ReportOrder { HasLeadership = true }, _folder, cancelled.Token).ToList());
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_quarter_in_which_nothing_happened_prints_dashes_and_no_chart()
    {
        using var quiet = LiveWarehouse.InMemory();
        Measurement.Run(quiet, new MeasureScope(new DateOnly(2026, 7, 10), "2024-Q4"), new FixedClock(), null, CancellationToken.None);

        var html = File.ReadAllText(Write(quiet.Connection, null).Path);

        Assert.Contains("<p class=\"value\">–</p>", html);
        Assert.Contains("Trong quý IV/2024 không phát sinh nhiệm vụ đến hạn", html);
        Assert.DoesNotContain("MÔ PHỎNG", html);
        Assert.DoesNotContain("NaN", html);
        Assert.Contains("Phụ lục. Toàn bộ chỉ số kỳ này", html);
        Assert.Contains("không phát sinh</span>", html);
    }

    [Fact]
    public void Hostile_names_are_escaped_and_early_figures_are_provisional()
    {
        using var hostile = LiveWarehouse.InMemory();
        hostile.Connection.Execute(new SqlCatalog(typeof(SampleWarehouse).Assembly).Text("Sample/hostile.sql"), new { name = Rows.Hostile });
        Measurement.Run(hostile, new MeasureScope(new DateOnly(2026, 7, 5), "2026-Q2"), new FixedClock(), null, CancellationToken.None);

        var html = File.ReadAllText(Write(hostile.Connection, null).Path);

        Assert.Contains("&lt;/script&gt;&lt;b onload=&quot;x&quot;&gt;", html);
        Assert.DoesNotContain("<b onload", html);
        Assert.DoesNotContain("</script>", html);
        Assert.Contains("số liệu sơ bộ", html);
        Assert.DoesNotContain("MÔ PHỎNG", html);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    WrittenDocument Write(string? period) => Write(sample.Connection, period);

    WrittenDocument Write(DuckDBConnection connection, string? period) =>
        QuarterReports.Write(connection, new ReportOrder { PeriodCode = period, HasLeadership = true }, _folder, CancellationToken.None).Single();

    IReadOnlyList<WrittenDocument> Write(ReportOrder order) =>
        [.. QuarterReports.Write(sample.Connection, order, _folder, CancellationToken.None)];

    string Html(string period) => File.ReadAllText(Write(period).Path);

    static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex("(?:src|href|url)\\s*[=(]\\s*[\"']?([^\"')>]{1,40})")]
    private static partial Regex Address();

    [GeneratedRegex("https?://[^\"'\\s<)]+")]
    private static partial Regex Http();

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex Id();
}
