using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>Tasks by the days that were left when they were done, as bars that start at zero; one bin is accented.</summary>
public static class SpareDays
{
    /// <summary>Draws the bins in the order given.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<SpareDaysBin> bins)
    {
        if (!bins.Any(bin => bin.Count > 0))
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_spare_days"));
        }

        var names = bins.Select(bin => Name(canvas.Words, bin)).ToList();
        var total = bins.Sum(bin => bin.Count);
        var right = 12 + bins.Max(bin => canvas.TextWidth(End(canvas, bin, total), -1));
        return new(id + canvas.Suffix, canvas.Width, 10 + bins.Count * 24, new
        {
            grid = new { left = canvas.Gutter(names), right, top = 2, bottom = 8, outerBoundsMode = "none" },
            xAxis = new { type = "value", min = 0, max = bins.Max(bin => bin.Count), show = false },
            yAxis = Axis.Names(canvas, names),
            series = new[]
            {
                new
                {
                    type = "bar",
                    silent = true,
                    barCategoryGap = "10%",
                    data = bins.Select(bin => new
                    {
                        value = bin.Count,
                        itemStyle = new { color = bin.IsAccented ? Theme.Orange : Theme.Grey, decal = bin.IsAccented ? Hatch.Stripes : null },
                        label = new
                        {
                            show = true,
                            position = "right",
                            formatter = End(canvas, bin, total),
                            color = bin.IsAccented ? Theme.Ink : Theme.Muted,
                            fontSize = bin.IsAccented ? canvas.FontSize + 1 : canvas.FontSize - 1,
                            fontWeight = bin.IsAccented ? 600 : 400,
                        },
                    }),
                },
            },
        });
    }

    static string End(Canvas canvas, SpareDaysBin bin, int total) => canvas.Words.Count(bin.Count)
        + (bin.IsAccented && total >= Language.SmallestPercentageBase ? $" ({canvas.Words.Percent((double)bin.Count / total)})" : "");

    // "−30 to −11" is read as late by 11 to 30 days.
    static string Name(Language words, SpareDaysBin bin) => (bin.From, bin.To) switch
    {
        (int.MinValue, int.MaxValue) => Language.Nothing,
        (int.MinValue, < 0) => words.Say("chart.late_at_least", ("days", words.Count(-(double)bin.To))),
        (int.MinValue, _) => words.Say("chart.spare_at_most", ("days", words.Count(bin.To))),
        (_, int.MaxValue) => words.Say("chart.spare_at_least", ("days", words.Count(bin.From))),
        var (from, to) when from == to && from < 0 => words.Say("chart.late_days", ("days", words.Count(-(double)from))),
        var (from, to) when from == to => words.Say("chart.spare_days", ("days", words.Count(from))),
        (_, < 0) => words.Say("chart.late_days", ("days", $"{words.Count(-(double)bin.To)}–{words.Count(-(double)bin.From)}")),
        ( < 0, _) => words.Say("chart.spare_days", ("days", $"{words.Count(bin.From)} {words.Say("common.to")} {words.Count(bin.To)}")),
        _ => words.Say("chart.spare_days", ("days", $"{words.Count(bin.From)}–{words.Count(bin.To)}")),
    };
}
