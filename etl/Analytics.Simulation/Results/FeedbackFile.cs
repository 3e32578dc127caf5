using Analytics.Simulation.Chance;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Results;

/// <summary>
/// Writes feedback.csv: each item when it comes, once more when it is answered, and now and then again when the same
/// complaint comes back.
/// </summary>
sealed class FeedbackFile(SampleWorld world)
{
    const double ShareOfAgencies = 0.25;

    public long Write(DropFolder folder)
    {
        using var file = folder.Csv("feedback.csv", Contract.Feedback);
        var rows = world.Measured(ShareOfAgencies)
            .SelectMany(agencyId => ResultCalendar.Months.SelectMany(month => OfMonth(agencyId, month)))
            .Where(row => OfficeRecord.IsKnown(row.Recorded))
            .OrderBy(row => row.Recorded).ThenBy(row => row.Id, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            file.Text(row.Id)
                .Text(row.AgencyId)
                .Date(row.Received)
                .Date(row.Due)
                .Date(row.Answered)
                .Moment(row.Recorded)
                .EndRow();
        }

        return file.CountRows;
    }

    List<Row> OfMonth(string agencyId, DateOnly month)
    {
        var prefix = $"mp-pa-{month:yyyyMM}-{agencyId}";
        var chance = world.Chance("feedback", prefix);
        return [.. Enumerable.Range(1, chance.Between(0, 2))
            .SelectMany(number => Versions($"{prefix}-{number}", agencyId, month, chance))];
    }

    IEnumerable<Row> Versions(string id, string agencyId, DateOnly month, SplitMix64 chance)
    {
        var received = WorkingDay.OnOrAfter(month.AddDays(chance.Between(0, 26)));
        var due = received.AddDays(chance.Happens(0.75) ? 15 : 30);
        var came = new Row(id, agencyId, received, due, Answered: null, OfficeRecord.After(received, 0, 1, chance));
        var onTime = 0.80 + (0.2 * world.Tendency(agencyId)) + (0.06 * ResultCalendar.Progress(received));
        var answered = chance.Happens(onTime)
            ? WorkingDay.OnOrBefore(due.AddDays(-chance.Between(0, 8)))
            : WorkingDay.OnOrAfter(due.AddDays(1 + chance.WaitingDays(9)));
        var closed = came with { Answered = answered, Recorded = OfficeRecord.After(answered, 0, 2, chance) };
        var reopened = closed with { Answered = null, Recorded = OfficeRecord.After(answered, 9, 25, chance) };
        return chance.Happens(0.03) ? [came, closed, reopened] : [came, closed];
    }

    sealed record Row(
        string Id, string AgencyId, DateOnly Received, DateOnly Due, DateOnly? Answered, DateTime Recorded);
}
