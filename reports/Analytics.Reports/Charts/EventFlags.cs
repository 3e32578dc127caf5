namespace Analytics.Reports.Charts;

/// <summary>
/// Events above a chart of months: a thin line through the chart at each date, its words above in as few lines as keep
/// words off words and off the lines of other events.
/// </summary>
sealed class EventFlags
{
    const int Most = 4;
    const int LineHeight = 16;

    readonly Canvas _canvas;
    readonly List<Flag> _flags;
    readonly int[] _lines;

    /// <summary>The first four events within the months; the plot gives left and width.</summary>
    public EventFlags(Canvas canvas, Plot plot, IReadOnlyList<DateOnly> months, IReadOnlyList<DatedNote> notes)
    {
        _canvas = canvas;
        _flags = [.. notes
            .OrderBy(note => note.Date)
            .Select(note => (note.Text, Place: Place(months, note.Date)))
            .Where(note => note.Place is not null)
            .Take(Most)
            .Select(note => ToFlag(canvas, plot, plot.Left + note.Place!.Value * plot.Width / months.Count, note.Text))];
        _lines = Arrangements(_flags.Count).FirstOrDefault(IsFree) ?? [.. Enumerable.Range(0, _flags.Count)];
        CountLines = _lines.Append(-1).Max() + 1;
    }

    /// <summary>Lines of words above the chart.</summary>
    public int CountLines { get; }

    /// <summary>The events, their words from a top downwards, their lines to a bottom.</summary>
    public IEnumerable<object> Draw(double top, double bottom) => _flags.SelectMany((flag, index) =>
    {
        var middle = top + _lines[index] * LineHeight + LineHeight / 2.0;
        return new[]
        {
            Annotation.Line(Theme.Muted, (flag.X, middle + 7), (flag.X, bottom)),
            Annotation.Small(_canvas, flag.Left, middle, flag.Text),
        };
    });

    static Flag ToFlag(Canvas canvas, Plot plot, double x, string text)
    {
        var shown = canvas.Cut(text, plot.Width * 0.6, 1);
        var width = canvas.TextWidth(shown, 1);
        return new(x, Math.Max(2, Math.Min(x - 3, plot.Right - width)), width, shown);
    }

    // Months from the left edge to a day; null outside.
    static double? Place(IReadOnlyList<DateOnly> months, DateOnly date)
    {
        var index = Enumerable.Range(0, months.Count)
            .FirstOrDefault(month => (months[month].Year, months[month].Month) == (date.Year, date.Month), -1);
        return index < 0 ? null : index + (date.Day - 1.0) / DateTime.DaysInMonth(date.Year, date.Month);
    }

    // All ways to spread so many texts over lines, those with few lines first.
    static IEnumerable<int[]> Arrangements(int count) =>
        Enumerable.Range(0, (int)Math.Pow(Most, count))
            .Select(number => Enumerable.Range(0, count).Select(place => number / (int)Math.Pow(Most, place) % Most).ToArray())
            .OrderBy(lines => lines.Append(0).Max())
            .ThenBy(lines => lines.Sum());

    bool IsFree(int[] lines)
    {
        for (var one = 0; one < lines.Length; one++)
        {
            for (var other = 0; other < lines.Length; other++)
            {
                var (upper, text) = (_flags[one], _flags[other]);
                var isThrough = lines[one] < lines[other] && upper.X > text.Left - 3 && upper.X < text.Left + text.Width + 3;
                var isOver = one < other && lines[one] == lines[other]
                    && upper.Left < text.Left + text.Width + 14 && text.Left < upper.Left + upper.Width + 14;
                if (isThrough || isOver)
                {
                    return false;
                }
            }
        }

        return true;
    }

    sealed record Flag(double X, double Left, double Width, string Text);
}
