namespace Analytics.Reports.Charts;

/// <summary>Moves places apart that are too close to each other for texts, as little as can be.</summary>
static class Spread
{
    /// <summary>
    /// The places in the order given, at least <paramref name="gap"/> apart and between the ends, as far as there is room.
    /// Texts that want one place share the move (isotonic regression of the places less their gaps).
    /// </summary>
    public static IReadOnlyList<double> Apart(IReadOnlyList<double> wanted, double gap, double from, double to)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(index => wanted[index]).ThenBy(index => index).ToList();
        Stack<(double Mean, int Count)> blocks = [];
        for (var rank = 0; rank < order.Count; rank++)
        {
            var block = (Mean: wanted[order[rank]] - rank * gap, Count: 1);
            while (blocks.TryPeek(out var above) && above.Mean >= block.Mean)
            {
                blocks.Pop();
                var count = above.Count + block.Count;
                block = ((above.Mean * above.Count + block.Mean * block.Count) / count, count);
            }

            blocks.Push(block);
        }

        var last = Math.Max(from, to - gap * Math.Max(0, order.Count - 1));
        var places = new double[wanted.Count];
        var next = 0;
        foreach (var (mean, count) in blocks.Reverse())
        {
            for (var end = next + count; next < end; next++)
            {
                places[order[next]] = Math.Clamp(mean, from, last) + next * gap;
            }
        }

        return places;
    }
}
