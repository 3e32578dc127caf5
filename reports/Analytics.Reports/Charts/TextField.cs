namespace Analytics.Reports.Charts;

/// <summary>Places of texts that are taken: finds free ones beside a mark.</summary>
sealed class TextField(Canvas canvas, Plot within)
{
    readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];
    readonly List<(double Left, double Top, double Right, double Bottom)> _avoided = [];

    double LineHeight => canvas.FontSize + 2;

    /// <summary>Keeps texts off a mark.</summary>
    public void Take(double x, double y, double radius) => _taken.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>Keeps texts off a small mark as long as there is room elsewhere.</summary>
    public void Avoid(double x, double y, double radius) => _avoided.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>
    /// A free place for a text beside a mark: its left end and its middle; further up or down where others stand. Null when
    /// there is none.
    /// </summary>
    public (double Left, double Middle)? Place(double x, double y, string text, double distance = 9) =>
        Place(x, y, text, distance, [.. _taken, .. _avoided]) ?? Place(x, y, text, distance, _taken);

    (double Left, double Middle)? Place(
        double x, double y, string text, double distance, List<(double Left, double Top, double Right, double Bottom)> taken)
    {
        var width = canvas.TextWidth(text) + 3;
        var lefts = new[] { x + distance, x - distance - width, x - width / 2.0 };
        for (var shift = 0; shift <= 4; shift++)
        {
            foreach (var place in from left in lefts from sign in new[] { -1, 1 } select (Left: left, Middle: y + sign * shift * LineHeight))
            {
                var box = (place.Left, Top: place.Middle - LineHeight / 2, Right: place.Left + width, Bottom: place.Middle + LineHeight / 2);
                var isInside = box.Left >= within.Left && box.Right <= within.Right && box.Top >= within.Top && box.Bottom <= within.Bottom;
                if (isInside && !taken.Any(other =>
                    other.Left < box.Right && box.Left < other.Right && other.Top < box.Bottom && box.Top < other.Bottom))
                {
                    _taken.Add(box);
                    return place;
                }
            }
        }

        return null;
    }
}
