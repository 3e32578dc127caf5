namespace Analytics.Etl.Tests;

/// <summary>What the star schema says, by natural ids.</summary>
static class StarContent
{
    public static string[] Of(DropBox box, bool withKeys = false) =>
    [
        .. box.Ask($"select 'agency', * {Without(withKeys, "agency_key")} from star.dim_agency order by all"),
        .. box.Ask("select 'name', * from star.bridge_agency_name order by all"),
        .. box.Ask("select 'lineage', * from star.bridge_agency_lineage order by all"),
        .. box.Ask("select 'group', * from star.bridge_agency_group order by all"),
        .. box.Ask($"select 'directive', * {Without(withKeys, "directive_key")} from star.dim_directive order by all"),
        .. box.Ask("select 'citation', * from star.bridge_directive_citation order by all"),
        .. box.Ask(
            $"""
            select 'task', task.* {Without(withKeys, "task_key, directive_key")}, directive.title_vi
            from star.dim_task task
            join star.dim_directive directive using (directive_key)
            order by all
            """),
        .. box.Ask("select 'entry', * from star.bridge_task_agency order by all"),
        .. box.Ask($"select 'lead', * {Without(withKeys, "assignment_key")} from star.bridge_assignment_lead order by all"),
        .. box.Ask(
            $"""
            select 'event', event.* {Without(withKeys, "event_key, assignment_key, batch_key")}, lead.assignment_id, first.event_id
            from star.fact_status_event event
            join (select distinct assignment_key, assignment_id from star.bridge_assignment_lead where recorded_to is null) lead
                using (assignment_key)
            left join star.duplicate_event duplicate using (event_key)
            left join star.fact_status_event first on first.event_key = duplicate.duplicate_of
            order by all
            """),
        .. box.Ask(
            $"""
            select 'duty', duty.* {Without(withKeys, "duty_key, agency_key, batch_key")}, agency.name_vi
            from star.fact_report_duty duty
            join star.dim_agency agency using (agency_key)
            order by all
            """),
    ];

    static string Without(bool withKeys, string keys) => withKeys ? "" : $"exclude ({keys})";
}
