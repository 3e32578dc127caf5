using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>Shares of one whole as bars on a full scale, the smallest first, percentage and x/n at their ends.</summary>
public static class ShareBars
{
    /// <summary>Draws the components; the smallest is accented.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<ComponentShare> components)
    {
        var shown = components
            .Where(component => component.Denominator >= Language.SmallestPercentageBase)
            .OrderBy(component => component.Value)
            .ToList();
        if (shown.Count == 0)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_components"));
        }

        var names = shown.Select(component => canvas.Label(component.Name)).ToList();
        var ends = shown.Select(component => End(canvas, component)).ToList();
        return new(id + canvas.Suffix, canvas.Width, 10 + shown.Count * 31, new
        {
            grid = new { left = canvas.Gutter(names), right = ends.Max(text => canvas.TextWidth(text)) + 14, top = 2, bottom = 8, outerBoundsMode = "none" },
            xAxis = new { type = "value", min = 0, max = 100, show = false },
            yAxis = new[]
            {
                Axis.Names(canvas, names),
                Axis.RowEnds(canvas, ends),
            },
            series = new[]
            {
                new
                {
                    type = "bar",
                    silent = true,
                    barWidth = 18,
                    showBackground = true,
                    backgroundStyle = new { color = Theme.Rule },
                    data = shown.Select(component => new
                    {
                        value = component.Value * 100,
                        itemStyle = new { color = component.Value <= shown[0].Value && component.Value < shown[^1].Value ? Theme.Orange : Theme.Blue },
                    }),
                },
            },
        });
    }

    static string End(Canvas canvas, ComponentShare component) =>
        $"{canvas.Words.Percent(component.Value)} ({canvas.Words.Fraction(component.Numerator, component.Denominator)})";
}
