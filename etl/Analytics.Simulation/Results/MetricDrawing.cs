using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;

namespace Analytics.Simulation.Results;

/// <summary>
/// The targets that are measured: those that the tasks print, and one or two that an agency set itself. A count that
/// several agencies reach together is split over them; a share each reaches whole.
/// </summary>
sealed class MetricDrawing(SampleWorld world)
{
    const double ShareOfAgencies = 0.55;

    public IReadOnlyList<Metric> Draw() => [.. world.Assignments
        .Where(assignment => assignment.Task.Target is not null)
        .GroupBy(assignment => assignment.Task)
        .SelectMany(OfTask)
        .Concat(world.Measured(ShareOfAgencies).SelectMany(OfAgency))];

    IEnumerable<Metric> OfTask(IGrouping<IssuedTask, Assignment> leads)
    {
        var (task, target, count) = (leads.Key, leads.Key.Target!, leads.Count());
        return leads
            .Select((lead, place) =>
                (lead.AgencyId, Part: target.IsShare ? target.Value : Part(target.Value, count, place)))
            .Where(lead => lead.Part > 0)
            .Select(lead => OfLead(task, lead.AgencyId, lead.Part));
    }

    static double Part(double whole, int count, int place) =>
        Math.Floor(whole / count) + (place < whole % count ? 1 : 0);

    Metric OfLead(IssuedTask task, string agencyId, double part)
    {
        var chance = world.Chance("metric of", $"{task.Id}|{agencyId}");
        var target = task.Target!;
        return new Metric
        {
            Id = $"mp-ct-{task.Id}-{agencyId}",
            AgencyId = agencyId,
            TaskId = task.Id,
            NameVi = char.ToUpperInvariant(target.What[0]) + target.What[1..],
            NameEn = task.TitleEn,
            UnitName = target.Unit,
            Baseline = target.IsShare ? Math.Round(part * chance.Between(20, 60) / 100) : 0,
            Target = part,
            Weight = 2,
            StartDate = task.AssignedDate,
            DueDate = task.DueDate ?? chance.OneOf<DateOnly>(ResultCalendar.QuarterEnds.AsSpan(1)),
            Recorded = OfficeRecord.After(task.AssignedDate, 1, 10, chance),
        };
    }

    IEnumerable<Metric> OfAgency(string agencyId)
    {
        var chance = world.Chance("metrics", agencyId);
        var first = chance.Between(0, MetricTemplate.All.Length - 1);
        var count = chance.Between(1, 2);
        return Enumerable.Range(1, count).Select(number => OfTemplate(
            agencyId, number, MetricTemplate.All[(first + number) % MetricTemplate.All.Length], chance)).ToList();
    }

    static Metric OfTemplate(string agencyId, int number, MetricTemplate template, SplitMix64 chance)
    {
        var baseline = chance.Between(template.Baseline.Least, template.Baseline.Most);
        var target = chance.Between(template.Target.Least, template.Target.Most);
        return new Metric
        {
            Id = $"mp-ct-{agencyId}-{number}",
            AgencyId = agencyId,
            NameVi = template.NameVi,
            NameEn = template.NameEn,
            UnitName = template.UnitName,
            IsDown = target < baseline,
            Baseline = chance.Happens(0.93) ? baseline : null,
            Target = target,
            Weight = chance.Between(1, 3),
            StartDate = ResultCalendar.FirstDay,
            DueDate = DueDate(chance),
            Recorded = OfficeRecord.After(ResultCalendar.FirstDay, 2, 20, chance),
        };
    }

    // A few run on beyond the horizon.
    static DateOnly DueDate(SplitMix64 chance) => chance.Share() switch
    {
        < 0.12 => ResultCalendar.QuarterEnds[0],
        < 0.32 => ResultCalendar.QuarterEnds[1],
        < 0.52 => ResultCalendar.QuarterEnds[2],
        < 0.92 => ResultCalendar.QuarterEnds[3],
        _ => new DateOnly(2026, 12, 31),
    };
}
