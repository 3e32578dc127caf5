using Analytics.Simulation.Chance;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Results;

/// <summary>
/// Writes target_measurement.csv: each metric at the quarter ends on its way, and on the day that it is due. A few
/// values are owed and missing; half of those are supplied later.
/// </summary>
sealed class TargetMeasurementFile(SampleWorld world)
{
    public long Write(DropFolder folder, IReadOnlyList<Metric> metrics)
    {
        using var file = folder.Csv("target_measurement.csv", Contract.TargetMeasurement);
        var rows = metrics.SelectMany(Measure)
            .OrderBy(row => row.Recorded).ThenBy(row => row.MetricId, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            file.Text(row.MetricId)
                .Date(row.Day)
                .Real(row.Value)
                .Real(row.Planned)
                .Text(row.EvidenceId)
                .Moment(row.Recorded)
                .EndRow();
        }

        return file.CountRows;
    }

    IEnumerable<Row> Measure(Metric metric)
    {
        var chance = world.Chance("measurements", metric.Id);
        var usual = 0.70 + (0.5 * world.Tendency(metric.AgencyId));
        var pace = Math.Clamp(usual + (chance.Between(-15, 15) / 100.0), 0.4, 1.1);
        return Days(metric).SelectMany(day => Versions(metric, day, pace, chance)).ToList();
    }

    static IEnumerable<DateOnly> Days(Metric metric) => ResultCalendar.QuarterEnds
        .Where(day => day >= metric.StartDate.AddDays(30) && day < metric.DueDate)
        .Append(metric.DueDate)
        .Where(day => day <= ResultCalendar.LastDay);

    static IEnumerable<Row> Versions(Metric metric, DateOnly day, double pace, SplitMix64 chance)
    {
        // Without a baseline the way is taken to begin where others do.
        var start = metric.Baseline ?? metric.Target * (metric.IsDown ? 2 : 0.6);
        var progress = (double)(day.DayNumber - metric.StartDate.DayNumber)
            / (metric.DueDate.DayNumber - metric.StartDate.DayNumber);
        var reached = Value(metric, start, progress * pace);
        var evidence = chance.Happens(0.85) ? $"mp-minh-chung-{metric.Id}-{day:yyyyMMdd}" : null;
        var row = new Row
        {
            MetricId = metric.Id,
            Day = day,
            Value = reached,
            Planned = metric.Baseline is null ? null : Value(metric, start, progress),
            EvidenceId = evidence,
            Recorded = OfficeRecord.After(day, 2, 7, chance),
        };
        if (!chance.Happens(0.03))
        {
            return [row];
        }

        var owed = row with { Value = null, EvidenceId = null };
        var supplied = row with { Recorded = OfficeRecord.After(day, 15, 40, chance) };
        return chance.Happens(0.5) && OfficeRecord.IsKnown(supplied.Recorded) ? [owed, supplied] : [owed];
    }

    static double Value(Metric metric, double start, double progress)
    {
        var value = Math.Max(0, start + ((metric.Target - start) * progress));
        value = metric.UnitName == "%" ? Math.Min(100, value) : value;
        return metric.IsCounted ? Math.Round(value) : Math.Round(value, 1);
    }

    sealed record Row
    {
        public required string MetricId { get; init; }

        public required DateOnly Day { get; init; }

        public required double? Value { get; init; }

        public required double? Planned { get; init; }

        public required string? EvidenceId { get; init; }

        public required DateTime Recorded { get; init; }
    }
}
