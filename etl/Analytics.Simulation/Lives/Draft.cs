using Analytics.Simulation.Chance;

namespace Analytics.Simulation.Lives;

/// <summary>
/// One life being drawn: each act is put on a day and gets the moment at which the tracking system recorded it.
/// </summary>
sealed class Draft(SplitMix64 chance)
{
    static readonly DateOnly LastDay = SampleCalendar.Horizon;

    readonly List<StatusEvent> _events = [];
    DateTime _lastRecorded;

    public void Act(EventType type, DateOnly effective) => Add(type, effective, isIssuerActing: type
        is EventType.Assigned or EventType.Returned or EventType.Accepted or EventType.Reopened, e => e);

    public void Submit(DateOnly effective, bool hasEvidence) =>
        Add(EventType.Submitted, effective, isIssuerActing: false, e => e with { HasEvidence = hasEvidence });

    public void Return(DateOnly effective, string reason) =>
        Add(EventType.Returned, effective, isIssuerActing: true, e => e with { Reason = reason });

    public void Extend(DateOnly effective, DateOnly newDueDate, bool isApproved, string reason) =>
        Add(EventType.Extended, effective, isIssuerActing: true, e => e with
        {
            NewDueDate = newDueDate,
            IsApproved = isApproved,
            Reason = reason,
        });

    public void SetAgainLocally(DateOnly effective, DateOnly newDueDate, string actorId) =>
        Add(EventType.Extended, effective, isIssuerActing: true, e => e with
        {
            NewDueDate = newDueDate,
            IsApproved = false,
            Reason = "dia-phuong-dat-lai-han",
            OtherActorId = actorId,
        });

    public void Cancel(DateOnly effective, bool isByIssuer) =>
        Add(EventType.Cancelled, effective, isByIssuer, e => e with
        {
            IsByIssuer = isByIssuer,
            Reason = isByIssuer ? "khong-con-phu-hop" : "don-vi-tu-huy",
        });

    /// <summary>The life, with the blemishes of a real system, and without what would be recorded too late.</summary>
    public IReadOnlyList<StatusEvent> Finish()
    {
        foreach (var said in _events.ToArray())
        {
            if (chance.Happens(0.012))
            {
                _events.Add(said with { Recorded = Later(said.Recorded, chance.Between(0, 2)) });
            }

            var isMistaken = said.Type is EventType.Started or EventType.Submitted && chance.Happens(0.006);
            if (isMistaken)
            {
                // Keyed in wrongly first, and then again as it should be.
                _events.Add(said with
                {
                    Effective = DateOnly.FromDateTime(said.Recorded).AddDays(chance.Between(3, 31)),
                    Recorded = said.Recorded.AddMinutes(-chance.Between(2, 45)),
                    Message = _events.Count,
                });
            }
        }

        return [.. _events.Where(e => DateOnly.FromDateTime(e.Recorded) <= LastDay)];
    }

    void Add(EventType type, DateOnly effective, bool isIssuerActing, Func<StatusEvent, StatusEvent> complete)
    {
        var recorded = At(WorkingDay.OnOrAfter(effective.AddDays(RecordingDelay.Days(chance, effective))));
        // Requests and explanations go their own way; the acts on the work itself are recorded one after another.
        if (type is not (EventType.Extended or EventType.HeadExplained))
        {
            recorded = recorded > _lastRecorded ? recorded : _lastRecorded.AddMinutes(chance.Between(3, 90));
            _lastRecorded = recorded;
        }

        _events.Add(complete(new StatusEvent
        {
            Type = type,
            Effective = effective,
            Recorded = recorded,
            Message = _events.Count,
            IsIssuerActing = isIssuerActing,
        }));
    }

    DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(7, 30)).AddSeconds(chance.Between(0, 9 * 3600));

    DateTime Later(DateTime recorded, int days) =>
        recorded.AddDays(days).AddMinutes(chance.Between(1, 240));
}
