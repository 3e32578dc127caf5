-- Open tasks that should be done by the end of the next quarter, overdue ones among them.
select count(*)::int
from report_assignment
where is_open and is_dated and not is_awaiting_in_time and task_kind <> 'standing'
    and due_date < ($end + 1) + interval 3 months
