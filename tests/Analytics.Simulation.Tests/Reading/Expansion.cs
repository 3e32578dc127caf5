namespace Analytics.Simulation.Tests.Reading;

/// <summary>Who leads what by the text of a drop folder; ISO dates compare as text.</summary>
static class Expansion
{
    public static HashSet<(string Task, string Agency)> Leads(Drop drop)
    {
        var groups = drop.Rows("agency.csv").Where(row => row["is_group"] == "true").Select(row => row["agency_id"])
            .ToHashSet();
        var members = drop.Rows("agency_group.csv").ToLookup(row => row["group_id"]);
        var leads = new HashSet<(string, string)>();
        foreach (var task in drop.Rows("task.csv"))
        {
            foreach (var lead in task["lead_agencies"].Split(';'))
            {
                IEnumerable<string> agencies = groups.Contains(lead)
                    ? Members(members[lead], task["assigned_date"])
                    : [lead];
                leads.UnionWith(agencies.Select(agency => (task["task_id"], agency)));
            }
        }

        return leads;
    }

    public static IEnumerable<string> Members(IEnumerable<Dictionary<string, string>> rows, string day) =>
        rows.Where(row => string.CompareOrdinal(row["valid_from"], day) <= 0
                && (row["valid_to"] == "" || string.CompareOrdinal(day, row["valid_to"]) <= 0))
            .Select(row => row["agency_id"]);
}
