using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;

namespace Analytics.Simulation.Trust;

/// <summary>
/// Once a quarter claims of completion are drawn, by a published seed, from what was done since the draw before: half
/// of them from agencies whose work is done on the last days, half from the others.
/// </summary>
sealed class ClaimDrawing(SampleWorld world)
{
    public const string LastDays = "don_sat_han";
    public const string Others = "con_lai";

    const int OfEachStratum = 20;
    const int DayOfMonth = 12;
    const int LeastDone = 3;
    const double ManyOnLastDays = 0.5;

    public string Seed(DateOnly drawn) => $"{world.Seed}-{ResultCalendar.Quarter(drawn)}";

    public IReadOnlyList<DrawnClaim> Draw()
    {
        var after = DateOnly.MinValue;
        var drawn = new List<DrawnClaim>();
        foreach (var quarterEnd in ResultCalendar.QuarterEnds)
        {
            var day = WorkingDay.OnOrAfter(new DateOnly(quarterEnd.Year, quarterEnd.Month, DayOfMonth));
            drawn.AddRange(OnDay(day, after));
            after = day;
        }

        return drawn;
    }

    List<DrawnClaim> OnDay(DateOnly day, DateOnly after)
    {
        var done = world.Assignments
            .Where(assignment => world.IsThereOn(assignment.AgencyId, day))
            .Select(assignment => (Assignment: assignment, State: world.State(assignment, day)))
            .Where(known => known.State.DoneDate is not null)
            .ToList();
        var hurried = done
            .Where(known => known.State.DueDate is not null && known.State.IsOnTime)
            .GroupBy(known => known.Assignment.AgencyId, known => known.State.DueDate!.Value.DayNumber
                - known.State.DoneDate!.Value.DayNumber)
            .Where(agency => agency.Count() >= LeastDone && agency.Average(days => days <= 1 ? 1.0 : 0) >= ManyOnLastDays)
            .Select(agency => agency.Key)
            .ToHashSet();
        var claims = done.Where(known => known.State.DoneDate > after).Select(known => known.Assignment).ToList();
        var chance = SplitMix64.For(world.Seed, $"claims {Seed(day)}");
        var strata = claims
            .ToLookup(claim => hurried.Contains(claim.AgencyId) ? LastDays : Others)
            .OrderBy(stratum => stratum.Key, StringComparer.Ordinal)
            .Select(stratum => (stratum.Key, Count: stratum.Count(), Drawn: Some(stratum, chance)))
            .ToList();
        var shareDrawn = (double)strata.Sum(stratum => stratum.Drawn.Count) / claims.Count;
        return [.. strata.SelectMany(stratum => stratum.Drawn.Select((claim, place) => new DrawnClaim
        {
            Id = $"mp-xm-{ResultCalendar.Quarter(day)}-{stratum.Key}-{place + 1:00}",
            Assignment = claim,
            Drawn = day,
            Stratum = stratum.Key,
            Weight = Math.Round(shareDrawn * stratum.Count / stratum.Drawn.Count, 4),
        }))];
    }

    static List<Assignment> Some(IEnumerable<Assignment> claims, SplitMix64 chance) => [.. claims
        .Select(claim => (claim, key: chance.DrawKey(1)))
        .OrderBy(draw => draw.key)
        .Take(OfEachStratum)
        .Select(draw => draw.claim)];
}
