using Analytics.Warehouse.Statistics;

namespace Analytics.Reports.Charts;

/// <summary>
/// Agencies against the common rate: a mark with its Wilson interval for each agency with a signal, named; all others
/// as unnamed dots, heaped by value, because nothing separates them from the common rate.
/// </summary>
public static class AgencyIntervals
{
    const int MostNamed = 24;

    /// <summary>The agencies that are named, in drawing order: below the common rate first, the furthest first.</summary>
    public static IReadOnlyList<AgencyRate> Named(IEnumerable<AgencyRate> agencies, double commonRate) =>
    [
        .. agencies
            .Select(agency => (agency, signal: agency.Against(commonRate)))
            .Where(row => row.signal != PeerSignal.Inside)
            .OrderBy(row => row.signal)
            .ThenBy(row => row.signal == PeerSignal.Below ? row.agency.Value : -row.agency.Value)
            .ThenByDescending(row => row.agency.Denominator)
            .ThenBy(row => row.agency.AgencyId, StringComparer.Ordinal)
            .Select(row => row.agency)
            .Take(MostNamed),
    ];

    /// <summary>Draws agencies with at least five units each against the common rate.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<AgencyRate> agencies, double? commonRate)
    {
        if (agencies.Count == 0 || commonRate is not { } rate)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_agencies"));
        }

        var named = Named(agencies, rate);
        var rest = agencies.Except(named).OrderBy(agency => agency.Value).ThenBy(agency => agency.AgencyId, StringComparer.Ordinal).ToList();
        var heap = new DotHeap([.. rest.Select(agency => agency.Value * 100)], canvas);
        var names = named.Select(agency => canvas.Label(agency.Name)).ToList();
        var restName = canvas.Counted(named.Count > 0 ? "count_of_other_agencies" : "count_of_agencies", rest.Count);
        var gutter = canvas.Gutter([.. names, restName]);
        var rows = named.Count * (canvas.IsNarrow ? 36 : 32);
        var dots = rest.Count > 0 ? heap.Height : 0;
        var between = named.Count > 0 && rest.Count > 0 ? 10 : 0;
        const int Top = 28;
        return new(id + canvas.Suffix, canvas.Width, Top + rows + between + dots + 34, new
        {
            title = new
            {
                show = rest.Count > 0,
                text = restName,
                left = gutter - 8,
                top = Top + rows + between + dots - canvas.FontSize - 8,
                padding = 0,
                textAlign = "right",
                textStyle = Theme.Text(canvas, Theme.Ink),
            },
            grid = new[]
            {
                new { left = gutter, right = 66, top = Top, height = rows, outerBoundsMode = "none" },
                new { left = gutter, right = 66, top = Top + rows + between, height = dots, outerBoundsMode = "none" },
            },
            xAxis = new[] { Scale(canvas, 0, rest.Count == 0), Scale(canvas, 1, rest.Count > 0) },
            yAxis = new[]
            {
                Axis.Names(canvas, names),
                Axis.RowEnds(canvas, named.Select(agency => canvas.Words.Fraction(agency.Numerator, agency.Denominator))),
                new { type = "value", gridIndex = 1, min = 0, max = heap.Height, show = false },
            },
            series = new[]
            {
                Whiskers.Horizontal(named.Select(agency => (agency.Low, agency.High))),
                Marks(named, rate, PeerSignal.Below, Theme.Red),
                Marks(named, rate, PeerSignal.Above, Theme.Blue),
                Rest(heap),
                Common(canvas, 0, 0, rate, named.Count > 0 ? Label(canvas, rate) : ""),
                Common(canvas, 1, 2, rate, named.Count > 0 ? "" : Label(canvas, rate)),
            },
        });
    }

    static string Label(Canvas canvas, double rate) => canvas.Words.Say("chart.common_rate", ("rate", canvas.Words.Percent(rate)));

    static object Scale(Canvas canvas, int grid, bool isLabelled) => new
    {
        type = "value",
        gridIndex = grid,
        position = "bottom",
        min = 0,
        max = 100,
        interval = canvas.IsNarrow ? 25 : 20,
        axisLabel = new { show = isLabelled, fontSize = canvas.FontSize, color = Theme.Muted, formatter = "{value}%" },
        splitLine = Theme.RuleLine,
        axisLine = Theme.NoLine,
        axisTick = Theme.NoLine,
    };

    static object Marks(IReadOnlyList<AgencyRate> named, double rate, PeerSignal signal, string colour) => new
    {
        type = "scatter",
        silent = true,
        z = 5,
        symbol = "triangle",
        symbolRotate = signal == PeerSignal.Below ? 180 : 0,
        symbolSize = 13,
        itemStyle = new { color = colour, borderColor = "#ffffff", borderWidth = 1, opacity = 1 },
        data = named
            .Select((agency, index) => (agency, index))
            .Where(row => row.agency.Against(rate) == signal)
            .Select(row => new[] { row.agency.Value * 100, row.index }),
    };

    static object Rest(DotHeap heap) => new
    {
        type = "scatter",
        silent = true,
        z = 4,
        xAxisIndex = 1,
        yAxisIndex = 2,
        symbol = "circle",
        symbolSize = heap.DotSize,
        itemStyle = new { color = Theme.Grey, opacity = 1, borderColor = "#ffffff", borderWidth = 0.5 },
        data = heap.Dots,
    };

    static object Common(Canvas canvas, int xAxis, int yAxis, double rate, string label) => new
    {
        type = "scatter",
        xAxisIndex = xAxis,
        yAxisIndex = yAxis,
        data = Array.Empty<int>(),
        markLine = Axis.Reference(canvas, "xAxis", rate, label, yAxis == 0 ? "start" : "end"),
    };
}
