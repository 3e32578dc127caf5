namespace Analytics.Warehouse.Tests.Model;

/// <summary>
/// Rules R5 to R8 once more, as a person would apply them: one assignment, its events one after the other. Slow and plain,
/// and of other logic than the set-based SQL that it is compared with.
/// </summary>
static class SequentialRules
{
    public static ExpectedState Apply(DateOnly originalDue, IEnumerable<LoggedEvent> log, DateOnly v, DateOnly k)
    {
        var state = new ExpectedState { DueDate = originalDue };
        var isBeyond = false;
        foreach (var one in log.Where(one => one.Recorded <= k).OrderBy(one => (one.Effective, one.Type, one.Recorded, one.Id)))
        {
            // A submission after V closes the view: later decisions are about it.
            isBeyond |= one.Type == 4 && one.Effective > v;
            switch (one.Type)
            {
                case 2 when one.IsApproved && one.Effective <= v:
                    state = Extend(state, one);
                    break;
                case 4 or 5 or 6 when !isBeyond:
                    state = Decide(state, one, v);
                    break;
                case 7 when one.Effective <= v:
                    state = state with { Done = null, Submitted = null, Reopened = state.Reopened + 1 };
                    break;
                case 8 when one.IsByIssuer != false && one.Effective <= v:
                    state = state with { Cancelled = state.Cancelled ?? one.Effective };
                    break;
            }
        }

        return state with { Done = state.Done <= v ? state.Done : null, Verdict = Verdict(state, v, k) };
    }

    static ExpectedState Extend(ExpectedState state, LoggedEvent extension)
    {
        var isInTime = extension.Effective <= state.DueDate;
        return state with
        {
            LateExtensions = state.LateExtensions + (extension.Effective >= state.DueDate.AddDays(-7) ? 1 : 0),
            Extensions = state.Extensions + (isInTime ? 1 : 0),
            RetroExtensions = state.RetroExtensions + (isInTime ? 0 : 1),
            DueDate = isInTime ? extension.NewDue : state.DueDate,
        };
    }

    static ExpectedState Decide(ExpectedState state, LoggedEvent one, DateOnly v)
    {
        if (one.Type == 6 && one.Effective <= v)
        {
            state = state with { FirstAccepted = state.FirstAccepted ?? one.Effective };
        }

        if (state.Done is not null)
        {
            return state;
        }

        return one.Type switch
        {
            4 => state with { Submitted = one.Effective },
            5 when state.Submitted is not null => state with { Submitted = null, Returned = state.Returned + 1 },
            6 => state with { Done = state.Submitted ?? one.Effective, Submitted = null },
            _ => state,
        };
    }

    static string Verdict(ExpectedState state, DateOnly v, DateOnly k)
    {
        if (state.Done <= v)
        {
            return state.Done <= state.DueDate ? "on_time" : "late";
        }

        if (state.Cancelled <= state.DueDate)
        {
            return "excluded";
        }

        return state.Submitted <= state.DueDate ? "awaiting" : state.DueDate < k ? "late" : "pending";
    }
}
