using MathNet.Numerics.Statistics;

namespace Analytics.Warehouse.Index;

/// <summary>What another choice in the making of the index would have moved.</summary>
/// <param name="Name">equal_weights, arithmetic_mean, no_shrinkage (κ = 0) or missing_left_out (MISS counts as NA).</param>
/// <param name="MedianMove">Median of the places by which ranks move, up or down; 0 without agencies.</param>
/// <param name="MeanMove">Mean of them: tells choices of one median apart.</param>
/// <param name="LargestMove">The most places that one agency moves.</param>
/// <param name="MostMoved">Durable id of that agency, the first of several; null when none moves.</param>
/// <param name="Moved">Agencies whose rank moves.</param>
public sealed record IndexChoice(string Name, double MedianMove, double MeanMove, int LargestMove, string? MostMoved, int Moved)
{
    /// <summary>Sums up the moves of all agencies.</summary>
    internal static IndexChoice Of(string name, IReadOnlyList<(string AgencyId, int Places)> moves)
    {
        var places = moves.Select(move => (double)Math.Abs(move.Places)).ToList();
        var moved = moves
            .Where(move => move.Places != 0)
            .OrderByDescending(move => Math.Abs(move.Places)).ThenBy(move => move.AgencyId, StringComparer.Ordinal)
            .ToList();
        return places.Count == 0 ? new(name, 0, 0, 0, null, 0) : new(
            name, places.Median(), places.Average(), (int)places.Max(), moved.Count > 0 ? moved[0].AgencyId : null, moved.Count);
    }
}
