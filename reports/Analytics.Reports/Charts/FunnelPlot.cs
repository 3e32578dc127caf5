using Analytics.Reports.Wording;
using Analytics.Warehouse.Statistics;

namespace Analytics.Reports.Charts;

/// <summary>
/// Agencies of unlike size against their common rate: within the curves chance alone explains the difference. Agencies
/// with a signal are named triangles, hollow outside 95%, solid outside 99.8%; all others are grey dots.
/// </summary>
public static class FunnelPlot
{
    const int MostNamed = 8;
    const int MostSamples = 60;
    const double WidestLinear = 20;

    /// <summary>Draws the agencies of one group with at least five units each.</summary>
    public static Chart Draw(string id, Canvas canvas, string group, IReadOnlyList<AgencyRate> agencies, double commonRate)
    {
        var shown = agencies
            .Where(agency => double.IsFinite(commonRate) && agency.Denominator >= Language.SmallestPercentageBase)
            .OrderBy(agency => agency.AgencyId, StringComparer.Ordinal)
            .Select(agency => new Point(agency, Funnel.Signal(new Share(agency.Numerator, agency.Denominator), commonRate) ?? "inside"))
            .ToList();
        if (shown.Count == 0)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_agencies"));
        }

        var sizes = Sizes(shown, canvas);
        var left = canvas.IsNarrow ? 40 : 48;
        var key = shown.Any(point => point.IsSignal) ? canvas.Wrap(canvas.Words.Say("chart.funnel_key"), canvas.Width, 1) : "";
        var plot = new Plot(left, 44 + 15 * key.Split('\n').Length, canvas.Width - left - (canvas.IsNarrow ? 78 : 126), canvas.IsNarrow ? 230 : 290);
        var samples = Samples(sizes);
        return new(id + canvas.Suffix, canvas.Width, (int)plot.Bottom + 46, new
        {
            grid = plot.Grid,
            xAxis = sizes.Axis,
            yAxis = Scale.Percent(canvas).Axis,
            graphic = Titles(canvas, plot, group, shown.Count, key)
                .Concat(Ends(canvas, plot, samples[^1], commonRate))
                .Concat(Names(canvas, plot, sizes, shown, commonRate)),
            series = new[]
            {
                Ruler.X(canvas, sizes, canvas.Words.Count),
                Ruler.Y(canvas, Scale.Percent(canvas), Ruler.Percent),
                Curve(samples.Select(n => (n, Funnel.Limits95(n, commonRate).Low)), "dashed", 1.2),
                Curve(samples.Select(n => (n, Funnel.Limits95(n, commonRate).High)), "dashed", 1.2),
                Curve(samples.Select(n => (n, Funnel.Limits998(n, commonRate).Low)), "solid", 1.2),
                Curve(samples.Select(n => (n, Funnel.Limits998(n, commonRate).High)), "solid", 1.2),
                Curve(samples.Select(n => (n, commonRate)), "solid", 1.8),
                Dots(shown),
                Triangles(shown, "low_95", Theme.Red, isSolid: false),
                Triangles(shown, "high_95", Theme.Blue, isSolid: false),
                Triangles(shown, "low_998", Theme.Red, isSolid: true),
                Triangles(shown, "high_998", Theme.Blue, isSolid: true),
            },
        });
    }

    static Scale Sizes(List<Point> points, Canvas canvas)
    {
        var sizes = points.Select(point => point.Agency.Denominator).Order().ToList();
        var most = sizes[^1];
        return most / sizes[sizes.Count / 2] > WidestLinear
            ? Scale.Log(Language.SmallestPercentageBase, most * 1.1)
            : Scale.Between(0, most * 1.06, canvas.IsNarrow ? 4 : 6);
    }

    // Whole sizes along the scale, close together where the curves bend.
    static List<int> Samples(Scale sizes)
    {
        var first = Math.Max(Language.SmallestPercentageBase, sizes.From);
        return [.. Enumerable.Range(0, MostSamples)
            .Select(place => (int)Math.Round(first * Math.Pow(Math.Max(sizes.To, first) / first, place / (MostSamples - 1.0))))
            .Distinct()];
    }

    static IEnumerable<object> Titles(Canvas canvas, Plot plot, string group, int countAgencies, string key)
    {
        var count = canvas.Counted("count_of_agencies", countAgencies);
        yield return Annotation.Text(canvas, 0, 9, canvas.Cut(group, canvas.Width - canvas.TextWidth(": " + count) - 12) + ": " + count, bold: true);
        yield return Annotation.Small(canvas, 0, 20 + 7.5 * key.Split('\n').Length, key);

        yield return Annotation.Small(canvas, plot.Right, plot.Bottom + 34, canvas.Words.Say("chart.number_due"), "right");
    }

    static IEnumerable<object> Ends(Canvas canvas, Plot plot, int size, double commonRate)
    {
        var ends = new[]
        {
            (Value: commonRate, Text: canvas.Words.Say("chart.common_rate" + (canvas.IsNarrow ? "_short" : ""), ("rate", canvas.Words.Limit(commonRate)))),
            (Value: Funnel.Limits95(size, commonRate).Low, Text: canvas.Words.Limit(0.95)),
            (Value: Funnel.Limits998(size, commonRate).Low, Text: canvas.Words.Limit(0.998)),
        };
        var places = Spread.Apart([.. ends.Select(end => plot.Y(Scale.Percent(canvas), end.Value * 100))], 16, plot.Top, plot.Bottom);
        return ends.Select((end, index) => Annotation.Text(
            canvas, plot.Right + 6, places[index], end.Text, colour: index == 0 ? Theme.Ink : Theme.Muted, smaller: 1));
    }

    // The strongest signals first, of either side in turn: they find the best places.
    static IEnumerable<object> Names(Canvas canvas, Plot plot, Scale sizes, List<Point> points, double commonRate)
    {
        var field = new TextField(canvas, plot with { Top = plot.Top - 8, Height = plot.Height + 8 });
        var rate = Scale.Percent(canvas);
        (double X, double Y) Place(Point point) => (plot.X(sizes, point.Agency.Denominator), plot.Y(rate, point.Agency.Value * 100));
        var signals = points
            .Where(point => point.IsSignal)
            .OrderByDescending(point => point.Signal.EndsWith("998", StringComparison.Ordinal))
            .ThenByDescending(point => Math.Abs(point.Agency.Value - commonRate) * Math.Sqrt(point.Agency.Denominator))
            .GroupBy(point => point.Agency.Value < commonRate)
            .SelectMany(side => side.Select((point, rank) => (point, rank)))
            .OrderBy(row => row.rank)
            .Select(row => row.point)
            .ToList();
        foreach (var point in points)
        {
            var (x, y) = Place(point);
            if (point.IsSignal)
            {
                field.Take(x, y, 7);
            }
            else
            {
                field.Avoid(x, y, 3);
            }
        }

        var countNamed = 0;
        foreach (var point in signals.Take(MostNamed))
        {
            var (x, y) = Place(point);
            var name = canvas.Cut(point.Agency.Name, plot.Width * 0.55);
            if (field.Place(x, y, name) is { } place)
            {
                countNamed++;
                yield return Annotation.Text(canvas, place.Left, place.Middle, name);
                if (Math.Abs(place.Middle - y) > canvas.FontSize + 4)
                {
                    var end = Math.Clamp(x, place.Left, place.Left + canvas.TextWidth(name));
                    yield return Annotation.Line(Theme.Grey, (x, y), (end, place.Middle + 7 * Math.Sign(y - place.Middle)));
                }
            }
        }

        if (signals.Count > countNamed)
        {
            yield return Annotation.Small(
                canvas, 0, plot.Bottom + 34, canvas.Counted("more_signals", signals.Count - countNamed));
        }
    }

    static object Curve(IEnumerable<(int Size, double Rate)> points, string dash, double width) => new
    {
        type = "line",
        silent = true,
        z = 2,
        symbol = "none",
        lineStyle = new { color = Theme.Grey, type = dash, width },
        data = points.Select(point => new[] { point.Size, Math.Round(point.Rate * 100, 3) }),
    };

    static object Dots(List<Point> points) => new
    {
        type = "scatter",
        silent = true,
        z = 3,
        symbol = "circle",
        symbolSize = 6,
        itemStyle = new { color = Theme.Grey, opacity = 1, borderColor = "#ffffff", borderWidth = 0.5 },
        data = points.Where(point => !point.IsSignal).Select(point => new[] { point.Agency.Denominator, point.Agency.Value * 100 }),
    };

    static object Triangles(List<Point> points, string signal, string colour, bool isSolid) => new
    {
        type = "scatter",
        silent = true,
        z = 5,
        symbol = "triangle",
        symbolRotate = signal.StartsWith("low", StringComparison.Ordinal) ? 180 : 0,
        symbolSize = isSolid ? 13 : 11,
        itemStyle = new { color = isSolid ? colour : "#ffffff", borderColor = colour, borderWidth = 1.8, opacity = 1 },
        data = points.Where(point => point.Signal == signal).Select(point => new[] { point.Agency.Denominator, point.Agency.Value * 100 }),
    };

    sealed record Point(AgencyRate Agency, string Signal)
    {
        public bool IsSignal => Signal != "inside";
    }
}
