using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;

namespace Analytics.Simulation.Trust;

/// <summary>
/// Once a quarter claims of completion are drawn, by a published seed, from what was done since the draw before: up to
/// half of them from agencies whose work is done on the last days, the rest from the others.
/// </summary>
sealed class ClaimDrawing(SampleWorld world)
{
    public const string LastDays = "don_sat_han";
    public const string Others = "con_lai";

    const int OfOneDraw = 40;
    const int DayOfMonth = 22;
    const int LeastDone = 2;
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
            .Where(agency => agency.Count() >= LeastDone)
            .Where(agency => agency.Average(days => days <= 1 ? 1.0 : 0) >= ManyOnLastDays)
            .Select(agency => agency.Key)
            .ToHashSet();
        var claims = done.Where(known => known.State.DoneDate > after).Select(known => known.Assignment).ToList();
        var chance = SplitMix64.For(world.Seed, $"claims {Seed(day)}");
        var byHurry = claims.ToLookup(claim => hurried.Contains(claim.AgencyId));
        var ofHurried = Some(byHurry[true], OfOneDraw / 2, chance);
        var ofOthers = Some(byHurry[false], OfOneDraw - ofHurried.Count, chance);
        (string Name, int Count, List<Assignment> Drawn)[] strata =
            [(LastDays, byHurry[true].Count(), ofHurried), (Others, byHurry[false].Count(), ofOthers)];
        var shareDrawn = (double)strata.Sum(stratum => stratum.Drawn.Count) / claims.Count;
        return [.. strata.SelectMany(stratum => stratum.Drawn.Select((claim, place) => new DrawnClaim
        {
            Id = $"mp-xm-{ResultCalendar.Quarter(day)}-{stratum.Name}-{place + 1:00}",
            Assignment = claim,
            Drawn = day,
            Stratum = stratum.Name,
            Weight = Math.Round(shareDrawn * stratum.Count / stratum.Drawn.Count, 4),
        }))];
    }

    static List<Assignment> Some(IEnumerable<Assignment> claims, int most, SplitMix64 chance) => [.. claims
        .Select(claim => (claim, key: chance.DrawKey(1)))
        .OrderBy(draw => draw.key)
        .Take(most)
        .Select(draw => draw.claim)];
}
