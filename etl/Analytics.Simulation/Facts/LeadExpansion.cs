namespace Analytics.Simulation.Facts;

/// <summary>
/// Who leads what: each entry of a list of leads is an agency, or a group that stands for its members on the day of
/// assignment. An agency has one assignment per task; a group without members gives none.
/// </summary>
static class LeadExpansion
{
    public static IReadOnlyList<Assignment> Assignments(SampleFacts facts) =>
        [.. facts.Tasks.SelectMany(task => Leads(facts, task).Select(agencyId => new Assignment(task, agencyId)))];

    public static IEnumerable<string> Members(SampleFacts facts, string groupId, DateOnly day) =>
        facts.Memberships
            .Where(membership => membership.GroupId == groupId && membership.IsValidOn(day))
            .Select(membership => membership.AgencyId);

    static IEnumerable<string> Leads(SampleFacts facts, IssuedTask task)
    {
        var named = task.Leads.Where(lead => !facts.Agencies[lead].IsGroup);
        var throughGroups = task.Leads
            .Where(lead => facts.Agencies[lead].IsGroup)
            .SelectMany(group => Members(facts, group, task.AssignedDate));
        return named.Concat(throughGroups).Distinct();
    }
}
