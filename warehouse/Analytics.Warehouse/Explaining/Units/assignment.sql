-- Every assignment that could be meant, also those that the rules leave out before anything is counted.
select
    state.assignment_id as unit_id, state.accountable_agency_id as agency_id, state.directive_id, task.title_vi as title,
    case
        when state.is_misdated then 'R12: assigned on ' || state.assigned_date || ', after its own deadline; in no figure'
        when state.task_kind = 'standing' then 'R7: standing, scored by the reports it asks for'
        when state.due_date is null then 'R7: no deadline'
        when state.verdict = 'excluded' then 'R12: cancelled by the issuer on ' || state.cancelled_date
            || ', by its deadline ' || state.due_date
        when state.verdict = 'awaiting' then 'R8: submitted on ' || state.awaiting_since || ' by its deadline ' || state.due_date
            || ', awaiting verification'
        when state.verdict = 'pending' then 'R8: deadline ' || state.due_date || ' not before K, not done'
        when state.verdict = 'on_time' then 'R8: on time, done on ' || state.done_date || ' by its deadline ' || state.due_date
        when state.done_date is not null then 'R8: late, done on ' || state.done_date || ' after its deadline ' || state.due_date
        else 'R8: late, not done by V, deadline ' || state.due_date || ' before K'
    end
        || if(state.due_date <> state.original_due_date, ' (R7: extended from ' || state.original_due_date || ')', '')
        || if(state.retro_extension_count > 0, ' (R7: ' || state.retro_extension_count
            || ' approved too late, without effect)', '')
        as rule
from measured_assignment state
join star.dim_task task using (task_key)

union all

select
    lead.assignment_id, lead.agency_id, task.directive_id, task.title_vi,
    case
        when not star.is_known(lead.recorded_from, lead.recorded_to, $k)
            or not star.is_known(task.recorded_from, task.recorded_to, $k)
            then 'R2: not known by K'
        when task.assigned_date > $v then 'E12: assigned on ' || task.assigned_date || ', after V'
        when task.parent_task_id is not null then 'R15: child of ' || task.parent_task_id || ', never counted'
        else 'R15: restates ' || task.canonical_task_id || ', which is counted'
    end
from star.bridge_assignment_lead lead
join star.dim_task task on task.task_id = lead.task_id and task.recorded_to is null
where lead.assignment_id not in (select assignment_id from measured_assignment)
