using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>
/// Status mix of each directive as a 100% bar, the largest share of late and overdue tasks first, the number of dated
/// tasks at the right. Directives with fewer than five dated tasks are left to the table.
/// </summary>
public static class StatusByDirective
{
    const int MostBars = 12;

    static readonly int[] LabelPadding = [1, 3];

    /// <summary>The directives that are drawn, in drawing order.</summary>
    public static IReadOnlyList<DirectiveStatus> Shown(IEnumerable<DirectiveStatus> directives) =>
    [
        .. directives
            .Where(directive => directive.Total >= Language.SmallestPercentageBase)
            .OrderByDescending(directive => directive.LateShare)
            .ThenByDescending(directive => directive.Total)
            .ThenBy(directive => directive.DirectiveId, StringComparer.Ordinal)
            .Take(MostBars),
    ];

    /// <summary>Draws the directives that have enough tasks.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<DirectiveStatus> directives)
    {
        var shown = Shown(directives);
        if (shown.Count == 0)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_directives"));
        }

        var names = shown.Select(directive => Name(directive, canvas)).ToList();
        var key = canvas.IsNarrow ? 74 : 34;
        var row = canvas.IsNarrow ? 46 : 39;
        return new(id + canvas.Suffix, canvas.Width, key + shown.Count * row + 32, new
        {
            legend = new
            {
                top = 0,
                left = 0,
                icon = "rect",
                itemWidth = 16,
                itemHeight = 12,
                itemGap = canvas.IsNarrow ? 10 : 18,
                selectedMode = false,
                textStyle = Theme.Text(canvas, Theme.Ink),
            },
            grid = new { left = canvas.Gutter(names), right = 66, top = key, bottom = 30, outerBoundsMode = "none" },
            xAxis = Axis.Percent(canvas),
            yAxis = new[]
            {
                Axis.Names(canvas, names),
                Axis.RowEnds(canvas, shown.Select(directive => "n = " + canvas.Words.Count(directive.Total))),
            },
            series = new[]
            {
                Segment("done_on_time", Theme.Blue, "#ffffff", null, d => d.DoneOnTime),
                Segment("awaiting", Theme.LightBlue, Theme.Ink, Hatch.Dots, d => d.Awaiting),
                Segment("in_progress", Theme.Pale, Theme.Ink, null, d => d.InProgress),
                Segment("done_late", Theme.Orange, Theme.Ink, Hatch.Stripes, d => d.DoneLate),
                Segment("overdue", Theme.Red, "#ffffff", null, d => d.Overdue),
            },
        });

        object Segment(string key, string colour, string textColour, object? decal, Func<DirectiveStatus, double> count) => new
        {
            type = "bar",
            name = canvas.Words.Say("chart." + key),
            stack = "all",
            silent = true,
            barWidth = canvas.IsNarrow ? 24 : 23,
            itemStyle = new { color = colour, borderColor = "#ffffff", borderWidth = 1, decal },
            data = shown.Select(directive => new
            {
                value = 100 * count(directive) / directive.Total,
                label = new
                {
                    show = count(directive) / directive.Total >= (canvas.IsNarrow ? 0.18 : 0.075),
                    position = "inside",
                    formatter = canvas.Words.Number(100 * count(directive) / directive.Total, 0) + "%",
                    color = textColour,
                    backgroundColor = colour,
                    padding = LabelPadding,
                    fontSize = canvas.FontSize,
                },
            }),
        };
    }

    static string Name(DirectiveStatus directive, Canvas canvas)
    {
        var room = canvas.LabelLength;
        return directive.Number is null
            ? canvas.Label(directive.Title)
            : Language.Shortened(directive.Number, room) + "\n" + Language.Shortened(directive.Title, room);
    }
}
