using Analytics.Simulation.Chance;

namespace Analytics.Simulation.Processes;

/// <summary>
/// Which agencies run which processes: about one in seven runs none, the others one to three. Two in five are on the
/// system from the first quarter, three in four in the last.
/// </summary>
sealed class ProcessDrawing(SampleWorld world)
{
    const double ShareWithProcesses = 0.85;

    public IReadOnlyList<WorkProcess> Draw() => [.. world.Agencies
        .Where(agencyId => world.Chance("has processes", agencyId).Happens(ShareWithProcesses))
        .SelectMany(OfAgency)];

    IEnumerable<WorkProcess> OfAgency(string agencyId)
    {
        var chance = world.Chance("processes", agencyId);
        var first = chance.Between(0, ProcessFamily.All.Length - 1);
        var count = chance.Share() switch { < 0.40 => 1, < 0.85 => 2, _ => 3 };
        var eagerness = ((world.Tendency(agencyId) - 0.2) / 0.6) + (chance.Between(-20, 20) / 100.0);
        return Enumerable.Range(0, count).Select(place => Process(
            agencyId, ProcessFamily.All[(first + (place * 3)) % ProcessFamily.All.Length],
            Math.Clamp(eagerness, 0, 1), chance)).ToList();
    }

    static WorkProcess Process(string agencyId, ProcessFamily family, double eagerness, SplitMix64 chance)
    {
        var size = chance.Between(75, 130) / 100.0;
        var saving = 0.06 + (0.20 * eagerness);
        return new WorkProcess
        {
            Id = $"mp-qt-{agencyId}-{family.Code}",
            AgencyId = agencyId,
            Family = family,
            ApprovedFrom = chance.Share() switch
            {
                < 0.86 => ResultCalendar.FirstDay,
                < 0.94 => ResultCalendar.FirstDay.AddMonths(3),
                _ => ResultCalendar.FirstDay.AddMonths(6),
            },
            ApprovedTo = !family.IsCore && chance.Happens(0.1) ? ResultCalendar.QuarterEnds[2] : null,
            LiveFrom = LiveFrom(chance.Share() + (0.2 * (0.5 - eagerness))),
            Volume = chance.Between(40, 400),
            UnitCostVnd = Math.Round(family.CostThousandVnd * size * chance.Between(90, 110) / 100) * 1000,
            UnitHours = Math.Round(family.Hours * size * chance.Between(90, 110) / 100, 2),
            MedianDays = Math.Round(family.MedianDays * size * chance.Between(90, 110) / 100, 1),
            Saving = (saving, saving + (chance.Between(-2, 3) / 100.0), saving + (chance.Between(-2, 6) / 100.0)),
        };
    }

    static DateOnly? LiveFrom(double reluctance) => reluctance switch
    {
        < 0.40 => ResultCalendar.FirstDay,
        < 0.52 => ResultCalendar.FirstDay.AddMonths(3),
        < 0.64 => ResultCalendar.FirstDay.AddMonths(6),
        < 0.76 => ResultCalendar.FirstDay.AddMonths(9),
        _ => null,
    };
}
