using Analytics.Simulation.Chance;
using Analytics.Simulation.Lives;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Scale;

/// <summary>
/// Writes the life of one assignment after another, each with exactly as many events as asked: assigned, started,
/// submitted, accepted, cut short or drawn out by extensions, returns, reopenings and messages sent twice.
/// </summary>
sealed class ScaleLife(CsvFile file)
{
    const int PlainEvents = 4;
    const int LongestPauseDays = 28;

    static readonly byte[][] TypeNames =
        [.. StatusEventFile.TypeNames.Select(System.Text.Encoding.ASCII.GetBytes)];

    SplitMix64 _chance = new(0);
    ScaleTask? _task;
    int _agency;
    DateOnly _day;
    int _pauseDays;
    long _left;
    long _repeats;
    long _messages;

    public void Write(ScaleTask task, int agency, long countEvents)
    {
        (_task, _agency, _chance, _left) = (task, agency, task.Chance, countEvents);
        _day = task.Assigned;
        var daysLeft = ScaleCalendar.LastDay.DayNumber - _day.DayNumber;
        _pauseDays = (int)Math.Min(LongestPauseDays, daysLeft * 2 / (countEvents + 1));

        var (extensions, returns, reopenings) = Plan(Math.Max(0, countEvents - PlainEvents));
        Say(EventType.Assigned);
        Say(EventType.Started);
        Repeat(extensions, EventType.Extended);
        Say(EventType.Submitted);
        Repeat(returns, EventType.Returned, EventType.Submitted);
        Say(EventType.Accepted);
        Repeat(reopenings, EventType.Reopened, EventType.Submitted, EventType.Accepted);
    }

    /// <summary>Spends the events beyond the plain four; what is left over is said twice.</summary>
    (long Extensions, long Returns, long Reopenings) Plan(long beyond)
    {
        var (extensions, returns, reopenings) = (0L, 0L, 0L);
        _repeats = 0;
        while (beyond > 0)
        {
            var share = _chance.Share();
            if (share < 0.35 && beyond >= 2)
            {
                returns++;
                beyond -= 2;
            }
            else if (share < 0.50 && beyond >= 3)
            {
                reopenings++;
                beyond -= 3;
            }
            else if (share < 0.90)
            {
                extensions++;
                beyond--;
            }
            else
            {
                _repeats++;
                beyond--;
            }
        }

        return (extensions, returns, reopenings);
    }

    void Repeat(long times, params ReadOnlySpan<EventType> types)
    {
        for (var time = 0L; time < times; time++)
        {
            foreach (var type in types)
            {
                Say(type);
            }
        }
    }

    void Say(EventType type)
    {
        if (_left == 0)
        {
            return;
        }

        var recorded = ScaleCalendar.Earlier(_day.AddDays(_chance.Happens(0.7) ? 0 : _chance.Between(1, 4)));
        var said = (type, _day, at: recorded.ToDateTime(new TimeOnly(7, 30)).AddSeconds(_chance.Between(0, 36_000)));
        var newDueDate = _day.AddDays(_chance.Between(15, 60));
        _messages++;
        Row(said.type, said._day, said.at, newDueDate);
        while (_repeats > 0 && _chance.Happens((double)_repeats / Math.Max(1, _left)))
        {
            _repeats--;
            Row(said.type, said._day, said.at.AddMinutes(_chance.Between(1, 300)), newDueDate);
        }

        _day = ScaleCalendar.Earlier(_day.AddDays(_chance.Between(0, _pauseDays)));
    }

    void Row(EventType type, DateOnly effective, DateTime recorded, DateOnly newDueDate)
    {
        _left--;
        var isExtension = type == EventType.Extended;
        var isIssuer = type is not (EventType.Started or EventType.Submitted);
        file.Numbered("sc-e-"u8, file.CountRows + 1, 10)
            .Numbered("sc-m-"u8, _messages, 10)
            .Numbered("sc-t-"u8, _task!.Number, 9)
            .Numbered("sc-a-"u8, _agency, 5)
            .Plain(TypeNames[(int)type])
            .Date(effective)
            .Moment(recorded)
            .Date(isExtension ? newDueDate : null)
            .Flag(isExtension ? (newDueDate.DayNumber & 7) != 0 : null)
            .Empty();
        if (isIssuer)
        {
            file.Empty();
        }
        else
        {
            file.Numbered("sc-a-"u8, _agency, 5);
        }

        file.Empty();
        if (type == EventType.Submitted)
        {
            file.Numbered("sc-mc-"u8, _messages, 10);
        }
        else
        {
            file.Empty();
        }

        file.EndRow();
    }
}
