namespace Analytics.Reports.Charts;

/// <summary>
/// Rows from top to bottom with a name each: in a gutter on the left, on a phone above the marks of the row. Rows beyond
/// <see cref="MostRows"/> are counted, not drawn.
/// </summary>
sealed class RowPlot
{
    public const int MostRows = 40;
    const int NameHeight = 20;
    const int MoreHeight = 20;

    readonly Canvas _canvas;
    readonly IReadOnlyList<string> _names;
    readonly int _countHidden;

    /// <summary>Rows of a height, with free room left and right of the scale, above and below the rows; pixels.</summary>
    public RowPlot(Canvas canvas, IEnumerable<string> names, int rowHeight, double left, double right, int top, int bottom)
    {
        _canvas = canvas;
        var all = names.ToList();
        _names = [.. all.Take(MostRows).Select(name => canvas.IsNarrow ? canvas.Cut(name, canvas.Width) : canvas.Label(name))];
        _countHidden = all.Count - _names.Count;
        Pitch = rowHeight + (canvas.IsNarrow ? NameHeight : 0);
        NameRight = canvas.IsNarrow ? -8 : canvas.Gutter(_names) - 8;
        var start = NameRight + 8 + left;
        Plot = new(start, top, canvas.Width - right - start, Pitch * _names.Count);
        Height = (int)Plot.Bottom + bottom + (_countHidden > 0 ? MoreHeight : 0);
    }

    public Plot Plot { get; }

    /// <summary>Height of the drawing.</summary>
    public int Height { get; }

    /// <summary>Distance of two rows.</summary>
    public double Pitch { get; }

    /// <summary>Where names end.</summary>
    public double NameRight { get; }

    /// <summary>The axis of the rows, unseen.</summary>
    public object Axis => new { type = "category", inverse = true, data = _names.Select((_, index) => index), show = false };

    /// <summary>Middle of the marks of a row: where a series draws them.</summary>
    public double Y(int row) => Plot.Top + (row + 0.5) * Pitch;

    /// <summary>Middle of the name of a row.</summary>
    public double NameY(int row) => _canvas.IsNarrow ? Y(row) - NameHeight : Y(row);

    /// <summary>The names, and how many rows are not drawn.</summary>
    public IEnumerable<object> Names()
    {
        for (var row = 0; row < _names.Count; row++)
        {
            yield return _canvas.IsNarrow
                ? Annotation.Text(_canvas, 0, NameY(row), _names[row])
                : Annotation.Text(_canvas, NameRight, NameY(row), _names[row], "right");
        }

        if (_countHidden > 0)
        {
            yield return Annotation.Text(
                _canvas, 0, Height - MoreHeight / 2.0, _canvas.Counted("more_rows", _countHidden), colour: Theme.Muted);
        }
    }
}
