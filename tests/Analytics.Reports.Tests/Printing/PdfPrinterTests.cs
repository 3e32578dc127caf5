using System.Globalization;
using System.Text;
using Analytics.Reports.Printing;
using Analytics.Reports.Tests.Sample;
using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Tests.Printing;

/// <summary>The report as PDF, by the real Chromium, looked at with the tools that readers have.</summary>
public sealed class PdfPrinterTests(SampleWarehouse sample) : IClassFixture<SampleWarehouse>, IDisposable
{
    static readonly DateOnly Date = new(2026, 7, 10);

    readonly string _folder = Directory.CreateTempSubdirectory("pdf-").FullName;

    [Fact]
    public void The_report_prints_the_same_bytes_twice_with_text_tags_bookmarks_and_its_own_fonts()
    {
        var report = QuarterReports.Write(sample.Connection, new ReportOrder { PeriodCode = "2026-Q2", HasLeadership = true }, _folder, CancellationToken.None).Single();
        var pdf = Path.Combine(_folder, "bao-cao-2026-Q2.pdf");

        Assert.Equal([report.Path, pdf], PrintedDocument.Write(report, [ReportFormat.Pdf], CancellationToken.None));
        var first = File.ReadAllBytes(pdf);
        new PdfPrinter().Print(report.Path, pdf, report.Quarter.KnownDate, CancellationToken.None);
        Assert.Equal(first, File.ReadAllBytes(pdf));

        var info = Tool.Run("pdfinfo", pdf);
        Assert.Matches(@"Pages: +[1-9]", info);
        Assert.Matches(@"Page size: .*\(A4\)", info);
        Assert.Matches(@"Tagged: +yes", info);
        Assert.Matches(@"CreationDate: +Fri Jul 10 00:00:00 2026", info);
        Assert.Contains("Báo cáo kết quả", info);

        var text = Tool.Run("pdftotext", "-layout", pdf, "-");
        var pages = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("Tóm tắt điều hành", text);
        Assert.All(pages, page => Assert.Contains("SỐ LIỆU MÔ PHỎNG", page));
        Assert.All(pages.Index(), page => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{page.Index + 1}/{pages.Length}"), page.Item));

        var fonts = Tool.Run("pdffonts", pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Contains(fonts, font => font.Contains("BeVietnamPro-Regular", StringComparison.Ordinal));
        // Letters of charts with a halo are drawings of their own, embedded and with their text.
        Assert.All(fonts, font => Assert.Matches(@"Identity-H +yes yes yes|Type 3 +Custom +yes no  yes", font));
        Assert.All(fonts.Where(font => !font.Contains("Type 3", StringComparison.Ordinal)), font => Assert.Contains("BeVietnamPro", font));
        Assert.InRange(pages.Length, 1, 8);

        Assert.Contains("No syntax or stream encoding errors found", Tool.Run("qpdf", "--check", pdf));
        var bookmarks = Tool.Run("qpdf", "--json", "--json-key=outlines", pdf);
        Assert.Contains(report.Findings[0][..20], bookmarks);
        Assert.Contains(report.Findings[3][..20], bookmarks);
    }

    [Fact]
    public void A_machine_without_chromium_is_told_which_package_it_lacks()
    {
        var error = Assert.Throws<AnalyticsException>(() => Print(new PdfPrinter { Chromium = "chromium-that-is-not-there" }));

        Assert.StartsWith("`chromium-that-is-not-there` could not be started (", error.Message);
        Assert.EndsWith(
            "PDF is printed by Chromium: install it (Debian: apt-get install chromium), or name the program in the environment variable ANALYTICS_CHROMIUM.",
            error.Message);
        Assert.False(File.Exists(Pdf));
    }

    [Fact]
    public void A_browser_that_fails_is_quoted_without_the_noise_of_a_missing_desktop()
    {
        var error = Assert.Throws<AnalyticsException>(() => Print(new PdfPrinter
        {
            Chromium = Script("echo '[1:2:0101/000000.0:ERROR:dbus/bus.cc:405] Failed to connect' >&2; echo 'No usable sandbox!' >&2; exit 5"),
        }));

        Assert.Contains("it ended with exit code 5): No usable sandbox! PDF is printed by Chromium", error.Message);
    }

    [Fact]
    public void A_browser_that_hangs_is_ended_with_its_children()
    {
        var child = Path.Combine(_folder, "child");
        var error = Assert.Throws<AnalyticsException>(() => Print(new PdfPrinter
        {
            Chromium = Script($"sleep 300 & echo $! > '{child}'; wait"),
            Timeout = TimeSpan.FromSeconds(1),
        }));

        Assert.Equal("Printing the PDF took more than 1 seconds and was stopped. Try again when the machine is less busy.", error.Message);
        Assert.False(IsRunning(File.ReadAllText(child).Trim()));
    }

    [Fact]
    public void A_browser_that_prints_nothing_is_no_success()
    {
        var error = Assert.Throws<AnalyticsException>(() => Print(new PdfPrinter { Chromium = Script("exit 0") }));

        Assert.StartsWith("Chromium ended well, but printed nothing of ", error.Message);
    }

    [Fact]
    public void Being_cancelled_is_not_a_failure_of_chromium()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => Print(new PdfPrinter(), cancelled.Token));
        Assert.False(File.Exists(Pdf));
    }

    [Fact]
    public void Only_the_dates_of_chromium_are_changed_and_nothing_is_moved()
    {
        const string Title = "/Title (\\n/CreationDate \\(D:20200101000000+00'00'\\))";
        var before = $"%PDF\n1 0 obj\n<<{Title}\n/CreationDate (D:20261122135546+00'00')\n/ModDate (D:20261122135546+00'00')>>\nendobj\n\u00ff";

        var after = Encoding.Latin1.GetString(PdfDates.Set(Encoding.Latin1.GetBytes(before), Date));

        Assert.Equal(before.Replace("20261122135546", "20260710000000", StringComparison.Ordinal), after);
    }

    [Theory]
    [InlineData("%PDF\n")]
    [InlineData("\n/CreationDate (D:20261122135546+07'00')\n/ModDate (D:20261122135546+07'00')>>\nendobj\n")]
    public void A_pdf_with_other_dates_is_refused(string pdf) =>
        Assert.Contains(
            "has 0 places with a creation date where one was expected",
            Assert.Throws<AnalyticsException>(() => PdfDates.Set(Encoding.Latin1.GetBytes(pdf), Date)).Message);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Pdf => Path.Combine(_folder, "page.pdf");

    void Print(PdfPrinter printer, CancellationToken cancellation = default)
    {
        var html = Path.Combine(_folder, "page.html");
        File.WriteAllText(html, "<title>x</title><p>x");
        printer.Print(html, Pdf, Date, cancellation);
    }

    string Script(string text)
    {
        var path = Path.Combine(_folder, "browser");
        File.WriteAllText(path, "#!/bin/sh\n" + text + "\n");
        Tool.Run("chmod", "+x", path);
        return path;
    }

    // A killed child that nobody waited for is a zombie: it has ended.
    static bool IsRunning(string id) =>
        File.Exists($"/proc/{id}/stat") && File.ReadAllText($"/proc/{id}/stat").Split(") ")[1][0] is not 'Z' and not 'X';
}
