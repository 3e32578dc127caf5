using Analytics.Reports.Statistics;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>
/// Agencies against the common rate: a mark with its Wilson interval for each agency with a signal, named; all others
/// as unnamed grey dots in one row, because nothing separates them from the common rate.
/// </summary>
public static class AgencyIntervals
{
    const int MostNamed = 24;
    const int RowsOfTheRest = 3;

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
            return Blank.Draw(id, canvas, "Không có cơ quan nào có từ 5 nhiệm vụ đến hạn trở lên trong kỳ.");
        }

        var named = Named(agencies, rate);
        var rest = agencies.Except(named).OrderBy(agency => agency.Value).ThenBy(agency => agency.AgencyId, StringComparer.Ordinal).ToList();
        var names = named.Select(agency => canvas.Label(agency.Name)).ToList();
        var restRow = RestLabel(canvas, rest.Count, named.Count > 0);
        var labels = rest.Count == 0 ? names : [.. names, restRow];
        var row = canvas.IsNarrow ? 36 : 32;
        return new(id + canvas.Suffix, canvas.Width, 30 + labels.Count * row + (rest.Count > 0 ? 24 : 0) + 34, new
        {
            grid = new { left = canvas.Gutter(labels), right = 66, top = 28, bottom = 32, outerBoundsMode = "none" },
            xAxis = Axis.Percent(canvas),
            yAxis = new[]
            {
                Axis.Names(canvas, labels),
                Axis.RowEnds(canvas, [
                    .. named.Select(agency => Vietnamese.Fraction(agency.Numerator, agency.Denominator)),
                    .. rest.Count == 0 ? Array.Empty<string>() : [""],
                ]),
            },
            series = new[]
            {
                Whiskers.Horizontal(named.Select(agency => (agency.Low, agency.High))),
                Rest(rest, named.Count),
                Marks(named, rate, PeerSignal.Below, Theme.Red),
                Marks(named, rate, PeerSignal.Above, Theme.Blue),
                new { type = "scatter", data = Array.Empty<int>(), markLine = Axis.Reference(canvas, "xAxis", rate, "Mức chung") },
            },
        });
    }

    static string RestLabel(Canvas canvas, int count, bool isOther) =>
        canvas.Label($"{count} cơ quan {(isOther ? "khác" : "")}".TrimEnd());

    static object Marks(IReadOnlyList<AgencyRate> named, double rate, PeerSignal signal, string colour) => new
    {
        type = "scatter",
        silent = true,
        z = 5,
        symbol = "triangle",
        symbolRotate = signal == PeerSignal.Below ? 180 : 0,
        symbolSize = 13,
        itemStyle = new { color = colour, borderColor = "#ffffff", borderWidth = 1 },
        data = named
            .Select((agency, index) => (agency, index))
            .Where(row => row.agency.Against(rate) == signal)
            .Select(row => new[] { row.agency.Value * 100, row.index }),
    };

    // Dots of one row would hide each other: they are spread over a few heights, in the order of their values.
    static object Rest(IReadOnlyList<AgencyRate> rest, int row) => new
    {
        type = "scatter",
        silent = true,
        z = 4,
        symbol = "circle",
        symbolSize = 8,
        itemStyle = new { color = Theme.Grey, opacity = 0.55, borderColor = "#ffffff", borderWidth = 0.5 },
        data = rest.Select((agency, index) => new
        {
            value = new[] { agency.Value * 100, row },
            symbolOffset = new[] { 0, (index % RowsOfTheRest - RowsOfTheRest / 2) * 9 },
        }),
    };
}
