namespace Analytics.Simulation.Tests.Reading;

/// <summary>Counts silent agencies from the text of report_duty.csv, as known on one day.</summary>
static class SilenceCount
{
    public static List<string> Silent(Drop drop, string firstDue, string day) =>
        [.. drop.Rows("report_duty.csv")
            .Where(row => IsUpTo(row["recorded_at"][..10], day))
            .GroupBy(row => row["duty_id"])
            .Select(versions => versions.MaxBy(row => row["recorded_at"])!)
            .Where(duty => duty["is_waived"] == "false" && IsUpTo(firstDue, duty["due_date"])
                && IsUpTo(duty["due_date"], day))
            .GroupBy(duty => duty["agency_id"])
            .Where(agency => agency.All(duty =>
                duty["submitted_date"] == "" || !IsUpTo(duty["submitted_date"], day)))
            .Select(agency => agency.Key)];

    static bool IsUpTo(string date, string limit) => string.CompareOrdinal(date, limit) <= 0;
}
