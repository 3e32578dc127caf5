using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;

namespace Analytics.Simulation.Lives;

/// <summary>The life of an assignment with a deadline, drawn towards its fate.</summary>
sealed class DatedLife(Draft draft, IssuedTask task, Fate fate, double discipline, SplitMix64 chance)
{
    static readonly DateOnly ReviewDay = SampleCalendar.ReviewDay;
    static readonly DateOnly QualityTurn = new(2026, 1, 1);
    static readonly DateOnly LocalPlanDay = new(2025, 10, 23);

    static readonly string[] ReturnReasons = ["thieu-minh-chung", "chua-dat-yeu-cau", "sai-bieu-mau"];
    static readonly string[] ExtensionReasons = ["cho-van-ban-cap-tren", "cho-kinh-phi", "mo-rong-pham-vi"];

    DateOnly _due = task.DueDate!.Value;

    bool IsLate => fate is Fate.Late or Fate.OverdueOnReviewDay;

    int WindowDays => _due.DayNumber - task.AssignedDate.DayNumber;

    public void Continue()
    {
        var daysToStart = chance.Between(0, Math.Min(21, WindowDays / 2));
        draft.Act(EventType.Started, Within(task.AssignedDate.AddDays(daysToStart)));
        Extend();
        if (fate == Fate.Cancelled)
        {
            draft.Cancel(WorkingDay.OnOrBefore(_due.AddDays(-chance.Between(2, 9))), isByIssuer: true);
            return;
        }

        AskInVain();
        var submitted = SubmittedDate();
        Explain();
        if (submitted is { } day)
        {
            Finish(day);
        }
        else if (chance.Happens(0.15))
        {
            draft.Cancel(WorkingDay.OnOrAfter(_due.AddDays(chance.Between(20, 60))), isByIssuer: chance.Happens(0.5));
        }
    }

    void Extend()
    {
        if (task.LocalDueDate is { } localDue)
        {
            draft.SetAgainLocally(LocalPlanDay, localDue, task.IssuerAgencyId);
            return;
        }

        if (WindowDays < 8 || !chance.Happens(IsLate ? 0.10 : 0.155))
        {
            return;
        }

        var approved = WorkingDay.OnOrBefore(_due.AddDays(-Math.Min(chance.Between(0, 14), WindowDays - 4)));
        var due = _due.AddDays(chance.Between(10, 45));
        due = chance.Happens(0.6) ? EndOfMonth(due) : due;
        draft.Extend(approved, due, isApproved: true, chance.OneOf<string>(ExtensionReasons));
        _due = due;
    }

    /// <summary>Refused, or granted after the deadline had passed: neither moves it.</summary>
    void AskInVain()
    {
        if (!chance.Happens(IsLate ? 0.12 : 0.015))
        {
            return;
        }

        var isRefused = !IsLate || chance.Happens(0.5);
        var decided = isRefused
            ? WorkingDay.OnOrBefore(_due.AddDays(-Math.Min(chance.Between(0, 5), WindowDays - 1)))
            : WorkingDay.OnOrAfter(_due.AddDays(chance.Between(2, 12)));
        draft.Extend(decided, EndOfMonth(_due.AddDays(30)), isApproved: !isRefused,
            chance.OneOf<string>(ExtensionReasons));
    }

    void Explain()
    {
        if (IsLate && chance.Happens(0.3 + (0.5 * discipline)))
        {
            var days = chance.Happens(0.7) ? chance.Between(1, 7) : chance.Between(8, 25);
            draft.Act(EventType.HeadExplained, WorkingDay.OnOrAfter(_due.AddDays(days)));
        }
    }

    /// <summary>The day of the submission that is accepted; null = never.</summary>
    DateOnly? SubmittedDate() => fate switch
    {
        Fate.OnTime => Within(_due.AddDays(-DaysEarly())),
        Fate.OverdueOnReviewDay => AfterReview(),
        _ when chance.Happens(0.07) => null,
        _ when task.LocalDueDate is { } localDue => AroundLocal(localDue),
        _ => WorkingDay.OnOrAfter(_due.AddDays(1 + chance.WaitingDays(14))),
    };

    // Most keep to the date that was set again, which is late all the same.
    DateOnly AroundLocal(DateOnly localDue) => WorkingDay.OnOrBefore(
        localDue.AddDays(chance.Happens(0.7) ? -chance.Between(0, 5) : chance.Between(1, 20)));

    // Work bunches before the deadline: most within the last days, some early.
    int DaysEarly() => chance.Share() switch
    {
        < 0.55 => chance.Between(0, 3),
        < 0.82 => chance.Between(3, 9),
        _ => chance.Between(0, WindowDays * 3 / 4),
    };

    DateOnly? AfterReview() => chance.Share() switch
    {
        < 0.10 => null,
        < 0.28 => WorkingDay.OnOrBefore(ReviewDay.AddDays(-chance.Between(0, 9))),
        _ => WorkingDay.OnOrAfter(ReviewDay.AddDays(2 + chance.WaitingDays(40))),
    };

    void Finish(DateOnly submitted)
    {
        SendBackFirst(submitted);
        var isSaidOnlyInMeeting = chance.Happens(0.012);
        if (!isSaidOnlyInMeeting)
        {
            Submit(submitted);
        }

        var accepted = Accept(submitted);
        if (chance.Happens(IsLate ? 0.12 : 0.06))
        {
            var reopened = WorkingDay.OnOrAfter(accepted.AddDays(chance.Between(5, 40)));
            draft.Act(EventType.Reopened, reopened);
            var again = WorkingDay.OnOrAfter(reopened.AddDays(chance.Between(3, 20)));
            Submit(again);
            Accept(again);
        }
    }

    void SendBackFirst(DateOnly submitted)
    {
        var probability = (submitted < QualityTurn ? 0.26 : 0.18) + (0.2 * (0.5 - discipline));
        var first = submitted.AddDays(-chance.Between(4, 14));
        if (first <= task.AssignedDate || !chance.Happens(probability))
        {
            return;
        }

        first = WorkingDay.OnOrAfter(first);
        Submit(first);
        var daysBetween = Math.Max(1, submitted.DayNumber - first.DayNumber);
        draft.Return(first.AddDays(chance.Between(1, daysBetween)), chance.OneOf<string>(ReturnReasons));
    }

    void Submit(DateOnly day) => draft.Submit(day, hasEvidence: chance.Happens(day < QualityTurn ? 0.82 : 0.90));

    DateOnly Accept(DateOnly submitted)
    {
        var accepted = WorkingDay.OnOrAfter(submitted.AddDays(chance.Between(2, 12)));
        draft.Act(EventType.Accepted, accepted);
        return accepted;
    }

    DateOnly Within(DateOnly day)
    {
        var workingDay = WorkingDay.OnOrBefore(day);
        return workingDay < task.AssignedDate ? task.AssignedDate : workingDay;
    }

    static DateOnly EndOfMonth(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
