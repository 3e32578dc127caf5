using System.Globalization;

namespace Analytics.Simulation.Tests.Reading;

/// <summary>
/// Counts overdue assignments from the text of a drop folder, as known on one day, in the words of the rules and
/// without any code of the simulator. ISO dates compare as text.
/// </summary>
sealed class OverdueCount(Drop drop, string day)
{
    static readonly string[] NotActs = ["ASSIGNED", "EXTENDED", "CANCELLED"];
    static readonly string[] Order =
    [
        "ASSIGNED", "EXTENDED", "STARTED", "SUBMITTED", "RETURNED", "ACCEPTED", "REOPENED", "CANCELLED",
        "HEAD_EXPLAINED",
    ];

    public List<(string Task, string Agency)> Overdue()
    {
        var deadlines = drop.Rows("task.csv")
            .Where(task => task["task_kind"] == "one_off")
            .Select(task => (task, due: Due(task)))
            .Where(known => known.due != "" && string.CompareOrdinal(known.task["assigned_date"], known.due) <= 0)
            .ToDictionary(known => known.task["task_id"], known => known.due);
        var lives = drop.Rows("status_event.csv").ToLookup(e => (e["task_id"], e["agency"]));
        return [.. Expansion.Leads(drop)
            .Where(lead => deadlines.ContainsKey(lead.Task))
            .Where(lead => IsOverdue(deadlines[lead.Task], Known(lives[lead])))];
    }

    static string Due(Dictionary<string, string> task)
    {
        if (task["original_due_date"] != "" || task["due_rule"] == "start_date" || task["due_date"] == "")
        {
            return task["original_due_date"];
        }

        var printed = DateOnly.Parse(task["due_date"], CultureInfo.InvariantCulture);
        return printed.AddDays(task["due_rule"] == "before_date" ? -1 : 0)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    List<Dictionary<string, string>> Known(IEnumerable<Dictionary<string, string>> life)
    {
        var kept = new List<Dictionary<string, string>>();
        foreach (var e in life.OrderBy(e => e["recorded_at"]).ThenBy(e => e["event_id"]))
        {
            var isKnown = IsUpTo(e["recorded_at"][..10], day);
            var isPossible = NotActs.Contains(e["event_type"]) || IsUpTo(e["effective_date"], e["recorded_at"][..10]);
            var isNew = !kept.Any(k => k["source_event_uid"] == e["source_event_uid"]
                || (k["event_type"], k["effective_date"], k["new_due_date"])
                    == (e["event_type"], e["effective_date"], e["new_due_date"]));
            if (isKnown && isPossible && isNew)
            {
                kept.Add(e);
            }
        }

        return [.. kept
            .OrderBy(e => e["effective_date"]).ThenBy(e => Array.IndexOf(Order, e["event_type"]))
            .ThenBy(e => e["recorded_at"])];
    }

    bool IsOverdue(string due, List<Dictionary<string, string>> life)
    {
        foreach (var extension in life.Where(e => e["event_type"] == "EXTENDED" && e["is_approved"] == "true"))
        {
            due = IsUpTo(extension["effective_date"], due) ? extension["new_due_date"] : due;
        }

        var isCancelled = life.Any(e => e["event_type"] == "CANCELLED" && e["is_by_issuer"] != "false"
            && IsUpTo(e["effective_date"], day));
        var lastRound = life.Skip(life.FindLastIndex(e => e["event_type"] == "REOPENED") + 1)
            .Where(e => e["event_type"] is "SUBMITTED" or "RETURNED" or "ACCEPTED").ToList();
        var isDone = lastRound.Any(e => e["event_type"] == "ACCEPTED");
        var isAwaitingInTime = lastRound is [.., var last] && last["event_type"] == "SUBMITTED"
            && IsUpTo(last["effective_date"], due);
        return !isCancelled && !isDone && !isAwaitingInTime && string.CompareOrdinal(due, day) < 0;
    }

    static bool IsUpTo(string date, string limit) => string.CompareOrdinal(date, limit) <= 0;
}
