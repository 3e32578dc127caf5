-- The state of every assignment as a function of two dates: V, the state of the world on that day, and K, what was
-- recorded by then. Rules R5 to R9, R12, R13 and the readings E, X, T of the methodology; each clause names its rule.

-- R8. Done first (T1), then cancelled in time, then submitted in time and undecided, then late once the deadline is
-- before K.
create or replace macro star.verdict(due, done, cancelled, awaiting, k) as (
    case
        when due is null then null
        when done is not null then if(done <= due, 'on_time', 'late')
        when cancelled <= due then 'excluded'
        when awaiting <= due then 'awaiting'
        when due < k then 'late'
        else 'pending'
    end
);

-- R15: only the canonical task is counted, never a restatement or a child.
create or replace macro star.assignment_issued(v, k) as table (
    select
        lead.assignment_key, lead.assignment_id, lead.agency_id, lead.via_group_id, lead.weight_share,
        task.task_key, task.task_id, task.directive_key, task.directive_id, task.task_kind,
        task.assigned_date, task.original_due_date,
        task.assigned_date > task.original_due_date is true as is_misdated
    from star.bridge_assignment_lead lead
    join star.dim_task task using (task_id)
    where task.assigned_date <= v
        and task.canonical_task_id = task.task_id
        and task.parent_task_id is null
        and star.is_known(lead.recorded_from, lead.recorded_to, k)
        and star.is_known(task.recorded_from, task.recorded_to, k)
);

-- R7: the original date, moved only by extensions that the issuer approved while the date in force had not passed.
-- One step of the recursion is one extension, in the order of R5.
create or replace macro star.assignment_deadline(v, k) as table (
    with recursive
    extension as (
        select
            assignment_key, effective_date, new_due_date,
            row_number() over (partition by assignment_key order by effective_date, recorded_ts, event_id) as step
        from star.event_known(k)
        where event_type_key = 2 and is_approved and new_due_date is not null and effective_date <= v
    ),
    deadline as (
        select
            assignment_key, 0::bigint as step, original_due_date as due_date,
            0 as extension_count, 0 as retro_extension_count, 0 as late_extension_count
        from star.assignment_issued(v, k)
        where original_due_date is not null
            and assignment_key in (select assignment_key from extension)
        union all
        select
            assignment_key, extension.step,
            if(effective_date <= due_date, new_due_date, due_date),
            extension_count + (effective_date <= due_date)::int,
            retro_extension_count + (effective_date > due_date)::int,
            late_extension_count + (effective_date >= due_date - 7)::int
        from deadline
        join extension using (assignment_key)
        where extension.step = deadline.step + 1
    )
    select * exclude (step)
    from deadline
    qualify row_number() over (partition by assignment_key order by step desc) = 1
);

-- R6: what was submitted, returned, accepted and reopened. A reopening wipes what was before it (E4, E7): a round is what
-- lies between two reopenings. One sort of the events, by R5; every window is taken over it.
create or replace macro star.assignment_progress(v, k) as table (
    with
    -- A reopening after V is not in the world of V. Decisions after V count, for the submission that they decide.
    deciding as materialized (
        select assignment_key, event_type_key, effective_date, recorded_ts, event_id
        from star.event_known(k)
        where event_type_key in (4, 5, 6) or (event_type_key = 7 and effective_date <= v)
    ),
    -- A submission after V is not in the world of V either, and neither is what decides it.
    after_view as (
        select assignment_key, min(effective_date) as first_date
        from deciding
        where event_type_key = 4 and effective_date > v
        group by assignment_key
    ),
    -- The first acceptance of a round completes it; nothing after it in the round has an effect (E2, E6, E14).
    -- A submission is undecided while it is the last event (E1); a decision belongs to the submission before it.
    in_turn as (
        select
            assignment_key, event_type_key, effective_date,
            lag(event_type_key) over in_order  as previous_type,
            lag(effective_date) over in_order  as previous_date,
            lead(event_type_key) over in_order as next_type,
            last_value(if(event_type_key in (6, 7), event_type_key, null) ignore nulls) over (
                in_order rows between unbounded preceding and 1 preceding) is distinct from 6 as is_before_acceptance,
            count(*) filter (event_type_key = 7) over (
                in_order rows between 1 following and unbounded following) = 0 as is_last_round
        from deciding
        left join after_view using (assignment_key)
        where effective_date < coalesce(after_view.first_date, date '9999-12-31')
        window in_order as (
            partition by assignment_key order by effective_date, event_type_key, recorded_ts, event_id)
    )
    select
        assignment_key,
        min(effective_date) filter (event_type_key = 4 and effective_date <= v) as first_submitted_date,
        min(effective_date) filter (event_type_key = 6 and effective_date <= v) as first_accepted_date,
        -- E5, E6, E14: an acceptance without a submission before it counts from its own date.
        min(if(previous_type = 4, previous_date, effective_date)) filter (
            is_last_round and event_type_key = 6 and is_before_acceptance) as done_date,
        coalesce(bool_or(previous_type is distinct from 4) filter (
            is_last_round and event_type_key = 6 and is_before_acceptance), false) as is_unsubmitted_accept,
        min(effective_date) filter (
            is_last_round and event_type_key = 4 and next_type is null and is_before_acceptance) as awaiting_since,
        -- E3: a return counts only when it returns an undecided submission.
        (count(*) filter (event_type_key = 5 and previous_type = 4 and is_before_acceptance))::int as return_count,
        (count(*) filter (event_type_key = 7))::int as reopen_count
    from in_turn
    group by assignment_key
);

create or replace macro star.assignment_state(v, k) as table (
    with
    -- R12: who cancels decides; not said is the issuer (E10). HEAD_EXPLAINED counts when known by K.
    other as (
        select
            assignment_key,
            min(effective_date) filter (
                event_type_key = 8 and is_by_issuer is distinct from false and effective_date <= v) as cancelled_date,
            min(effective_date) filter (event_type_key = 9) as head_explained_date
        from star.event_known(k)
        where event_type_key in (8, 9)
        group by assignment_key
    ),
    joined as (
        select
            issued.*,
            coalesce(deadline.due_date, issued.original_due_date) as due_date,
            progress.first_submitted_date,
            progress.awaiting_since,
            case when progress.done_date <= v then progress.done_date end as done_date,
            progress.first_accepted_date,
            other.cancelled_date,
            other.head_explained_date,
            coalesce(progress.return_count, 0) as return_count,
            coalesce(progress.reopen_count, 0) as reopen_count,
            coalesce(deadline.extension_count, 0) as extension_count,
            coalesce(deadline.retro_extension_count, 0) as retro_extension_count,
            coalesce(deadline.late_extension_count, 0) as late_extension_count,
            coalesce(progress.is_unsubmitted_accept, false) as is_unsubmitted_accept
        from star.assignment_issued(v, k) issued
        left join star.assignment_deadline(v, k) deadline using (assignment_key)
        left join star.assignment_progress(v, k) progress using (assignment_key)
        left join other using (assignment_key)
    ),
    -- R13: as-was on the due date, as-is whatever the date (T6, T8).
    handed_over as (
        select
            joined.assignment_key,
            arg_max(succession.successor_id, succession.depth) filter (
                succession.effective_date <= coalesce(joined.due_date, v)) as accountable_agency_id,
            arg_max(succession.successor_id, succession.depth) as successor_agency_id
        from joined
        join star.agency_succession succession using (agency_id)
        group by joined.assignment_key
    ),
    judged as (
        select
            joined.*,
            coalesce(handed_over.accountable_agency_id, joined.agency_id) as accountable_agency_id,
            coalesce(handed_over.successor_agency_id, joined.agency_id) as successor_agency_id,
            case
                when task_kind = 'standing' then null
                when is_misdated then 'excluded'
                else star.verdict(due_date, done_date, cancelled_date, awaiting_since, k)
            end as verdict,
            case
                when task_kind = 'standing' then null
                when is_misdated then 'excluded'
                else star.verdict(original_due_date, done_date, cancelled_date, awaiting_since, k)
            end as verdict_original,
            done_date is null and cancelled_date is null and not is_misdated as is_open
        from joined
        left join handed_over using (assignment_key)
    )
    select
        *,
        task_kind <> 'standing' and due_date is not null and not is_misdated as is_dated,
        coalesce(awaiting_since <= due_date, false) as is_awaiting_in_time,
        case
            when is_open and task_kind <> 'standing' and due_date < v and (awaiting_since <= due_date) is not true
                then v - due_date
        end as days_overdue,
        case
            when is_misdated then 'misdated'
            when task_kind = 'standing' then 'standing'
            when done_date is not null and due_date is null then 'done_undated'
            when done_date <= due_date then 'done_on_time'
            when done_date is not null then 'done_late'
            when cancelled_date is not null then 'cancelled'
            when due_date is null then 'undated'
            when awaiting_since <= due_date then 'awaiting'
            when due_date < v then 'overdue'
            else 'in_progress'
        end as status_code
    from judged
);
