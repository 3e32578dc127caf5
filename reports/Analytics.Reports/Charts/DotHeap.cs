namespace Analytics.Reports.Charts;

/// <summary>
/// Values as dots on a scale from 0 to 100, those that would hide each other heaped upwards. Heights are pixels; a tall
/// heap moves its dots closer instead of growing without end.
/// </summary>
sealed class DotHeap
{
    const double Tallest = 120;
    const double FootHeight = 6;

    public DotHeap(IReadOnlyList<double> values, Canvas canvas)
    {
        DotSize = canvas.IsNarrow ? 6 : 8;
        var columnWidth = canvas.IsNarrow ? 4.0 : 1.5;
        var heaps = values
            .GroupBy(value => (int)Math.Round(value / columnWidth))
            .Select(column => (Centre: Math.Min(100, column.Key * columnWidth), Count: column.Count()))
            .ToList();
        var tallest = heaps.Select(heap => heap.Count).DefaultIfEmpty(0).Max();
        var step = tallest * DotSize <= Tallest ? DotSize : Tallest / tallest;
        Height = (int)Math.Ceiling(FootHeight + Math.Max(tallest, 2) * step + DotSize / 2.0);
        Dots =
        [
            .. heaps.SelectMany(heap => Enumerable.Range(0, heap.Count)
                .Select(place => new[] { heap.Centre, FootHeight + place * step })),
        ];
    }

    /// <summary>Diameter of a dot, pixels.</summary>
    public int DotSize { get; }

    /// <summary>Height that the dots need, pixels.</summary>
    public int Height { get; }

    /// <summary>Place on the scale and height above the foot.</summary>
    public IReadOnlyList<double[]> Dots { get; }
}
