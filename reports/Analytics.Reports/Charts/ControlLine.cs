namespace Analytics.Reports.Charts;

/// <summary>
/// A rate by month on a full 0–100% scale with the centre line and the control limits in force, the target, and events as
/// vertical lines. A month that a rule calls special is a diamond; one with fewer than five units has a hollow mark at
/// the foot and x/n.
/// </summary>
public static class ControlLine
{
    const int FootOfScale = 4;
    const int LineHeight = 16;
    const int AboveFoot = 44;
    const string Shaded = "#f0f3f5";

    /// <summary>Draws the months in the order given with the first four events among them; the frame says which months are shaded.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<ControlPoint> points, RateFrame frame, IReadOnlyList<DatedNote> notes)
    {
        if (!points.Any(point => point.CountUnits > 0))
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_months"));
        }

        var key = Key(canvas, points);
        var right = canvas.IsNarrow ? 92 : 146;
        var across = new Plot(canvas.IsNarrow ? 40 : 48, 0, canvas.Width - (canvas.IsNarrow ? 40 : 48) - right, 0);
        var flags = new EventFlags(canvas, across, [.. points.Select(point => point.EndDate)], notes);
        var top = 18 + (key is null ? 0 : LineHeight + 4) + flags.CountLines * LineHeight;
        var plot = across with { Top = top, Height = canvas.IsNarrow ? 190 : 210 };
        return new(id + canvas.Suffix, canvas.Width, (int)plot.Bottom + 44, new
        {
            grid = plot.Grid,
            xAxis = MonthMarks.Axis(canvas, [.. points.Select(point => point.EndDate)], plot.Width),
            yAxis = Scale.Percent(canvas).Axis,
            graphic = flags.Draw(top - flags.CountLines * LineHeight - 10, plot.Bottom)
                .Concat(Ends(canvas, plot, points, frame))
                .Concat(Period(canvas, plot, points, frame))
                .Concat(key is null ? [] : [Annotation.Small(canvas, plot.Left, 9, key)]),
            series = new[]
            {
                Ruler.Y(canvas, Scale.Percent(canvas), Ruler.Percent),
                Shade(points, frame),
                Limit(points, point => point.Center, "solid"),
                Limit(points, point => point.Lower, "dashed"),
                Limit(points, point => point.Upper, "dashed"),
                Target(points, frame),
                Line(points),
                SmallMonths(canvas, points),
            },
        });
    }

    static string? Key(Canvas canvas, IReadOnlyList<ControlPoint> points)
    {
        var (isSpecial, isSmall) = (points.Any(point => point.IsSpecial && point.HasRate), points.Any(point => point.IsSmall));
        var parts = new[]
        {
            isSpecial ? canvas.Words.Say("chart.special_month") : null,
            isSmall ? canvas.Words.Say("chart.small_month") : null,
        };
        return isSpecial || isSmall ? string.Join("   ", parts.OfType<string>()) : null;
    }

    // What the lines are, at their right ends; the newest value is bold.
    static IEnumerable<object> Ends(Canvas canvas, Plot plot, IReadOnlyList<ControlPoint> points, RateFrame frame)
    {
        var form = canvas.IsNarrow ? "_short" : "";
        var last = points[^1];
        var newest = points.LastOrDefault(point => point.HasRate);
        var ends = new (double? Value, string Text, bool IsNewest)[]
        {
            (newest?.Value, newest is null ? "" : canvas.Words.Percent(newest.Value!.Value), true),
            Named(frame.Target, "target"), Named(last.Center, "center"), Named(last.Upper, "upper"), Named(last.Lower, "lower"),
        }.Where(end => end.Value is not null).ToList();
        var scale = Scale.Percent(canvas);
        var places = Spread.Apart([.. ends.Select(end => plot.Y(scale, end.Value!.Value * 100))], LineHeight, plot.Top, plot.Bottom);
        return ends.Select((end, index) => Annotation.Text(
            canvas, plot.Right + 6, places[index], end.Text,
            colour: end.IsNewest ? Theme.Blue : Theme.Muted, bold: end.IsNewest, smaller: end.IsNewest ? 0 : 1));

        (double?, string, bool) Named(double? value, string key)
        {
            if (value is not { } number)
            {
                return (null, "", false);
            }

            var drawn = Math.Clamp(number, 0, 1);
            return (drawn, canvas.Words.Say($"chart.{key}{form}", ("value", canvas.Words.Limit(drawn))), false);
        }
    }

    // On a phone the text around the chart names the period.
    static IEnumerable<object> Period(Canvas canvas, Plot plot, IReadOnlyList<ControlPoint> points, RateFrame frame)
    {
        var covered = Enumerable.Range(0, points.Count).Where(index => frame.Covers(points[index].EndDate)).ToList();
        if (covered.Count == 0 || canvas.IsNarrow)
        {
            return [];
        }

        var half = canvas.TextWidth(frame.PeriodLabel, 1) / 2.0;
        var middle = plot.Left + (covered.Average() + 0.5) * plot.Width / points.Count;
        var x = Math.Max(plot.Left + half, Math.Min(middle, plot.Right - half));
        return [Annotation.Small(canvas, x, plot.Bottom - AboveFoot, frame.PeriodLabel, "center")];
    }

    static object Shade(IReadOnlyList<ControlPoint> points, RateFrame frame) => new
    {
        type = "bar",
        silent = true,
        z = 0,
        barWidth = "100%",
        itemStyle = new { color = Shaded },
        data = points.Select(point => frame.Covers(point.EndDate) ? 100 : (int?)null),
    };

    static object Limit(IReadOnlyList<ControlPoint> points, Func<ControlPoint, double?> value, string dash) => new
    {
        type = "line",
        silent = true,
        z = 2,
        step = "middle",
        symbol = "none",
        lineStyle = new { color = Theme.Grey, width = 1.2, type = dash },
        data = points.Select(point => value(point) is { } limit ? Math.Clamp(limit, 0, 1) * 100 : (double?)null),
    };

    static object Target(IReadOnlyList<ControlPoint> points, RateFrame frame) => new
    {
        type = "scatter",
        silent = true,
        data = points.Select(_ => (int?)null),
        markLine = frame.Target is not { } target ? null : new
        {
            silent = true,
            symbol = "none",
            label = Theme.NoLine,
            lineStyle = new { color = Theme.Ink, type = "dotted", width = 1.6 },
            data = new[] { new { yAxis = target * 100 } },
        },
    };

    static object Line(IReadOnlyList<ControlPoint> points) => new
    {
        type = "line",
        silent = true,
        z = 4,
        lineStyle = new { color = Theme.Blue, width = 2 },
        data = points.Select(point => new
        {
            value = point.HasRate ? point.Value * 100 : null,
            symbol = point.IsSpecial ? "diamond" : "circle",
            symbolSize = point.IsSpecial ? 15 : 7,
            itemStyle = new
            {
                color = point.IsSpecial ? Theme.Orange : Theme.Blue,
                borderColor = point.IsSpecial ? Theme.Ink : Theme.Blue,
                borderWidth = 1,
            },
        }),
    };

    static object SmallMonths(Canvas canvas, IReadOnlyList<ControlPoint> points) => new
    {
        type = "scatter",
        silent = true,
        z = 5,
        symbol = "circle",
        symbolSize = 9,
        itemStyle = new { color = "#ffffff", borderColor = Theme.Blue, borderWidth = 1.6, opacity = 1 },
        data = points.Select((point, index) => (point, index)).Where(month => month.point.IsSmall).Select(month => new
        {
            value = new[] { month.index, FootOfScale },
            label = new
            {
                show = true,
                position = "top",
                formatter = canvas.Words.Fraction(month.point.Numerator ?? 0, month.point.Denominator ?? 0),
                color = Theme.Ink,
                fontSize = canvas.FontSize - 1,
            },
        }),
    };
}
