using Analytics.Simulation.Chance;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Results;

/// <summary>
/// Writes survey.csv: one survey of an agency in a quarter, in one or two channels. In the newest quarter the weakest
/// agency owes one and does not run it, and the next weakest gets fewer than thirty answers.
/// </summary>
sealed class SurveyFile(SampleWorld world)
{
    const double ShareOfAgencies = 0.33;

    static readonly string[] Channels = ["truc_tuyen", "truc_tiep", "dien_thoai"];

    public long Write(DropFolder folder)
    {
        using var file = folder.Csv("survey.csv", Contract.Survey);
        var agencies = world.Measured(ShareOfAgencies).ToList();
        var weakest = agencies.OrderBy(world.Tendency).ThenBy(id => id, StringComparer.Ordinal).Take(2).ToList();
        var rows = agencies
            .SelectMany(agencyId => ResultCalendar.QuarterEnds
                .SelectMany(quarterEnd => Channelled(agencyId, quarterEnd, weakest.IndexOf(agencyId))))
            .OrderBy(row => row.Recorded).ThenBy(row => row.Id, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            file.Text(row.Id)
                .Text(row.AgencyId)
                .Text(row.Channel)
                .Date(row.Ended)
                .Number(row.Served)
                .Number(row.Sent)
                .Number(row.Valid)
                .Number(row.Satisfied)
                .Flag(row.IsIndependent)
                .Moment(row.Recorded)
                .EndRow();
        }

        return file.CountRows;
    }

    List<Row> Channelled(string agencyId, DateOnly quarterEnd, int weakness)
    {
        var usual = world.Chance("survey channels", agencyId);
        var first = usual.Between(0, Channels.Length - 1);
        var isNewest = quarterEnd == ResultCalendar.LastDay;
        // The two weakest have one channel, so that what they lack is not made up for in another.
        var count = usual.Happens(0.4) && weakness < 0 ? 2 : 1;
        return [.. Enumerable.Range(0, count).Select(number => Survey(
            agencyId, Channels[(first + number) % Channels.Length], quarterEnd, isNewest ? weakness : -1))];
    }

    Row Survey(string agencyId, string channel, DateOnly quarterEnd, int weakness)
    {
        var id = $"mp-ks-{ResultCalendar.Quarter(quarterEnd)}-{agencyId}-{channel}";
        var chance = world.Chance("survey", id);
        var ended = WorkingDay.OnOrBefore(quarterEnd.AddDays(-chance.Between(5, 20)));
        var sent = weakness == 1 ? chance.Between(60, 80) : chance.Between(150, 600);
        var valid = weakness == 1 ? chance.Between(18, 26) : sent * chance.Between(28, 52) / 100;
        var rate = 0.845 + (0.1 * (world.Tendency(agencyId) - 0.5)) + (0.03 * ResultCalendar.Progress(quarterEnd))
            + (channel == "truc_tuyen" ? 0.015 : 0) + (chance.Between(-20, 20) / 1000.0);
        var row = new Row
        {
            Id = id,
            AgencyId = agencyId,
            Channel = channel,
            Ended = ended,
            Served = chance.Happens(0.9) ? sent * chance.Between(3, 15) : null,
            Sent = sent,
            Valid = valid,
            Satisfied = (int)Math.Round(valid * Math.Clamp(rate, 0.75, 0.95)),
            IsIndependent = chance.Happens(0.35),
            Recorded = OfficeRecord.After(ended, 4, 14, chance),
        };
        return weakness == 0 ? row with { Sent = 0, Valid = null, Satisfied = null, IsIndependent = false } : row;
    }

    sealed record Row
    {
        public required string Id { get; init; }

        public required string AgencyId { get; init; }

        public required string Channel { get; init; }

        public required DateOnly Ended { get; init; }

        public required int? Served { get; init; }

        public required int Sent { get; init; }

        public required int? Valid { get; init; }

        public required int? Satisfied { get; init; }

        public required bool IsIndependent { get; init; }

        public required DateTime Recorded { get; init; }
    }
}
