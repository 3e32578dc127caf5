using Analytics.Reports.Charts;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Tests.Charts;

/// <summary>Every chart in every awkward situation, on both canvases, drawn in one run.</summary>
public sealed class Gallery
{
    public Gallery()
    {
        Charts = [.. Situations(Canvas.Wide(Language.Vietnamese)), .. Situations(Canvas.Narrow(Language.Vietnamese))];
        Drawings = new ChartRenderer().Render(Charts, CancellationToken.None);
        EnglishCharts = [.. Mixed(Canvas.Wide(Language.English)), .. Mixed(Canvas.Narrow(Language.English))];
        EnglishDrawings = new ChartRenderer().Render(EnglishCharts, CancellationToken.None);
    }

    public IReadOnlyList<Chart> Charts { get; }

    public IReadOnlyDictionary<string, string> Drawings { get; }

    /// <summary>One situation of each chart in English.</summary>
    public IReadOnlyList<Chart> EnglishCharts { get; }

    public IReadOnlyDictionary<string, string> EnglishDrawings { get; }

    /// <summary>Every drawing in both languages with its chart.</summary>
    public IEnumerable<(Chart Chart, string Svg)> All =>
        Charts.Select(chart => (chart, Drawings[chart.Id])).Concat(EnglishCharts.Select(chart => (chart, EnglishDrawings[chart.Id])));

    static IEnumerable<Chart> Mixed(Canvas canvas) => Situations(canvas).Where(chart => chart.Id.Contains("-mixed", StringComparison.Ordinal));

    static IEnumerable<Chart> Situations(Canvas canvas) =>
    [
        .. Directives(canvas), .. Overdue(canvas), .. Grid(canvas), .. Sparks(canvas),
        .. KitSituations.Of(canvas),
    ];

    static IEnumerable<Chart> Directives(Canvas canvas)
    {
        Chart Draw(string situation, params DirectiveStatus[] rows) => StatusByDirective.Draw("directives-" + situation, canvas, rows);

        yield return Draw("none");
        yield return Draw("one", Rows.Directive("07-TB/CQTTBCĐ", 20, 5, 3));
        yield return Draw("null", Rows.Directive("07-TB/CQTTBCĐ", 0, 0, 0));
        yield return Draw("equal", [.. Enumerable.Range(1, 7).Select(number => Rows.Directive($"{number}-KH", 10, 2, 1))]);
        yield return Draw("many", [.. Enumerable.Range(1, 40).Select(number => Rows.Directive($"{number}-KH", 10, number, number % 4))]);
        yield return Draw("long", Rows.Directive(Rows.Hostile, 9, 2, 1, Rows.Hostile), Rows.Directive(Rows.Hostile, 9, 2, 1, Rows.Hostile) with { Number = null });
        yield return Draw("mixed", Rows.Directive("01-KH/BCĐ", 60, 10, 4), Rows.Directive("07-TB/CQTTBCĐ", 20, 15, 9), Rows.Directive("43-TB/TGV", 12, 0, 0), Rows.Directive("ít", 1, 0, 0));
    }

    static IEnumerable<Chart> Overdue(Canvas canvas)
    {
        Chart Draw(string situation, params OverdueBand[] bands) => OverdueAge.Draw("overdue-" + situation, canvas, bands);

        yield return Draw("none");
        yield return Draw("null", Rows.Bands(0, 0, 0));
        yield return Draw("one", Rows.Bands(0, 0, 1));
        yield return Draw("equal", Rows.Bands(7, 7, 7));
        yield return Draw("many", Rows.Bands(123456, 1, 98765.5));
        yield return Draw("mixed", Rows.Bands(12, 7, 4));
    }

    static IEnumerable<Chart> Grid(Canvas canvas)
    {
        Chart Draw(string situation, params DutyTile[] tiles) => ReportingGrid.Draw("grid-" + situation, canvas, tiles, Rows.Frame);

        yield return Draw("none");
        yield return Draw("equal", [.. Enumerable.Range(1, 12).Select(month => Rows.Duty("a", month))]);
        yield return Draw("one", Rows.Duty("a", 12, missing: 1));
        yield return Draw("many", [.. from agency in Enumerable.Range(1, 90) from month in Enumerable.Range(1, 12) select Rows.Duty($"{agency:00}", month, late: agency % 2, missing: (agency + month) % 3 / 2)]);
        yield return Draw("long", Rows.Duty("a", 12, missing: 1, name: Rows.Hostile), Rows.Duty("b", 11, late: 1, name: Rows.Hostile));
        yield return Draw("mixed", [.. from agency in "abc".Select(letter => letter.ToString()) from month in Enumerable.Range(1, 12) select Rows.Duty(agency, month, late: agency == "b" && month % 4 == 3 ? 1 : 0, missing: agency == "c" && month > 8 ? 1 : 0)]);
    }

    static IEnumerable<Chart> Sparks(Canvas canvas)
    {
        Chart Draw(string situation, double? target, params double?[] values) => Sparkline.Draw("spark-" + situation + canvas.Suffix, values, target);

        yield return Draw("none", null);
        yield return Draw("gaps", 1, null, null);
        yield return Draw("one", 1, 0.5);
        yield return Draw("zero", 0, 0, 0, 0);
        yield return Draw("negative", -0.1, -0.05, -0.14);
        yield return Draw("mixed", 1, 0.7, null, 0.8, 0.75, 0.9);
    }
}
