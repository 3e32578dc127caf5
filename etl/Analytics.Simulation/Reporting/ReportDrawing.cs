using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;

namespace Analytics.Simulation.Reporting;

/// <summary>
/// Draws what became of every report: exactly as many agencies silent before the review as it counted, the others by
/// their discipline, better from month to month.
/// </summary>
sealed class ReportDrawing(SampleFacts facts, Discipline discipline, ulong seed)
{
    static readonly DateOnly ReviewDay = SampleCalendar.ReviewDay;

    public IReadOnlyList<ReportOutcome> Draw(IReadOnlyList<ReportDuty> duties)
    {
        var waived = duties.Where(duty => Chance("waiver", duty).Happens(0.015)).ToHashSet();
        var silent = Silent(duties.Where(duty => IsReviewed(duty) && !waived.Contains(duty)));
        var outcomes = duties.Select(duty => waived.Contains(duty)
            ? Waived(duty)
            : Outcome(duty, silent.Contains(duty.AgencyId) && IsSilence(duty))).ToList();
        BreakOtherSilence(outcomes, silent);
        return outcomes;
    }

    static bool IsReviewed(ReportDuty duty) =>
        duty.DueDate >= SampleCalendar.ReviewedReportsFrom && duty.DueDate <= ReviewDay;

    HashSet<string> Silent(IEnumerable<ReportDuty> reviewed)
    {
        var chance = SplitMix64.For(seed, "silence");
        return [.. reviewed
            .Select(duty => duty.AgencyId)
            .Distinct()
            .Select(agencyId => (agencyId, key: chance.DrawKey(SilenceWeight(agencyId))))
            .OrderBy(drawn => drawn.key)
            .Take(SampleCalendar.SilentOnReviewDay)
            .Select(drawn => drawn.agencyId)];
    }

    double SilenceWeight(string agencyId)
    {
        var exposure = facts.Agencies[agencyId].PeerGroup switch
        {
            "trung_uong_dang" => 0.1,
            "bo_nganh" => 0.3,
            _ => 1.0,
        };
        return exposure * Math.Pow(1 - discipline.Of(agencyId), 3);
    }

    // Some of the silent had never reported before; most report after the review, a few only months later.
    bool IsSilence(ReportDuty duty)
    {
        var chance = SplitMix64.For(seed, $"length of silence {duty.AgencyId}");
        var hasReportedBefore = chance.Happens(0.6);
        var lastDue = chance.Share() switch
        {
            < 0.72 => ReviewDay,
            < 0.92 => new DateOnly(2026, 3, 31),
            _ => SampleCalendar.Horizon,
        };
        return duty.DueDate <= lastDue && (IsReviewed(duty) || duty.DueDate > ReviewDay || !hasReportedBefore);
    }

    ReportOutcome Waived(ReportDuty duty) => new()
    {
        Duty = duty,
        IsWaived = true,
        Recorded = duty.Generated.AddDays(Chance("waived", duty).Between(2, 8)).AddMinutes(161),
    };

    ReportOutcome Outcome(ReportDuty duty, bool isSilent)
    {
        var chance = Chance("report", duty);
        var submitted = isSilent ? SilentSubmission(duty, chance) : Submission(duty, chance);
        return submitted is { } day ? Submitted(duty, day, chance) : new ReportOutcome { Duty = duty };
    }

    // Asked at the review, some send afterwards what they owed.
    static DateOnly? SilentSubmission(ReportDuty duty, SplitMix64 chance) =>
        IsReviewed(duty) && chance.Happens(0.25)
            ? WorkingDay.OnOrAfter(ReviewDay.AddDays(3 + chance.WaitingDays(12)))
            : null;

    DateOnly? Submission(ReportDuty duty, SplitMix64 chance)
    {
        var onTime = Math.Clamp(UsualOnTime(duty.DueDate) + (0.5 * (discipline.Of(duty.AgencyId) - 0.5)), 0.05, 0.99);
        var share = chance.Share();
        if (share < onTime)
        {
            var day = WorkingDay.OnOrBefore(duty.DueDate.AddDays(-chance.Between(0, 6)));
            var generated = DateOnly.FromDateTime(duty.Generated);
            return day > generated ? day : generated;
        }

        var isLate = share < onTime + (0.55 * (1 - onTime));
        return isLate ? WorkingDay.OnOrAfter(duty.DueDate.AddDays(1 + chance.WaitingDays(6))) : null;
    }

    static double UsualOnTime(DateOnly dueDate) => dueDate switch
    {
        { Year: 2025, Month: <= 6 } => 0.62,
        { Year: 2025, Month: <= 9 } => 0.79,
        { Year: 2025 } => 0.90,
        { Month: <= 3 } => 0.84,
        _ => 0.87,
    };

    static ReportOutcome Submitted(ReportDuty duty, DateOnly day, SplitMix64 chance)
    {
        var delayDays = chance.Happens(0.85) ? 0 : chance.Between(1, 3);
        var opening = day.AddDays(delayDays).ToDateTime(new TimeOnly(8, 0));
        var recorded = opening.AddSeconds(chance.Between(0, 9 * 3600));
        if (DateOnly.FromDateTime(recorded) > SampleCalendar.Horizon)
        {
            return new ReportOutcome { Duty = duty };
        }

        var isBacked = chance.Happens(day < new DateOnly(2026, 1, 1) ? 0.82 : 0.89);
        var countValid = isBacked ? chance.Between(1, 4) : 0;
        return new ReportOutcome
        {
            Duty = duty,
            Submitted = day,
            Recorded = recorded,
            CountEvidence = countValid + (chance.Happens(isBacked ? 0.15 : 0.5) ? 1 : 0),
            CountValidEvidence = countValid,
        };
    }

    /// <summary>Only the drawn agencies are silent: another that drew no report sends its first one after all.</summary>
    void BreakOtherSilence(List<ReportOutcome> outcomes, HashSet<string> silent)
    {
        var mute = outcomes
            .Where(outcome => IsReviewed(outcome.Duty) && !outcome.IsWaived && !silent.Contains(outcome.Duty.AgencyId))
            .GroupBy(outcome => outcome.Duty.AgencyId)
            .Where(agency => !agency.Any(outcome => outcome.IsKnownSubmittedOn(ReviewDay)))
            .Select(agency => agency.First())
            .ToList();
        foreach (var outcome in mute)
        {
            var chance = Chance("after all", outcome.Duty);
            var day = WorkingDay.OnOrBefore(outcome.Duty.DueDate);
            outcomes[outcomes.IndexOf(outcome)] = Submitted(outcome.Duty, day, chance);
        }
    }

    SplitMix64 Chance(string what, ReportDuty duty) => SplitMix64.For(seed, $"{what} {duty.Id}");
}
