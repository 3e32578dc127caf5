using static Analytics.Etl.Contracts.ColumnType;

namespace Analytics.Etl.Contracts;

/// <summary>Tasks of directives.</summary>
static class TaskContract
{
    public static readonly RecordKind Task = new("task")
    {
        Description = "A task that a directive gives to one or more lead agencies.",
        Grain = "one task as issued in one clause of one directive",
        Key = ["task_id"],
        DeletedBy = "task_id",
        OnOtherContent = "a correction: the old version is closed today and the new one is known from today; "
            + "leads that stay keep their assignment, leads that vanish are closed today",
        Columns =
        [
            new("task_id", Text, "Durable id of the task.") { IsRequired = true },
            new("directive_id", Text, "The directive.") { IsRequired = true, References = "directive" },
            new("clause", Text, "Path of the clause, for example 2.8.b."),
            new("title_vi", Text, "Short title, Vietnamese.") { IsRequired = true },
            new("title_en", Text, "Short title, English."),
            new("task_kind", Text, "one_off has an end; standing is a regular duty, measured through report_duty.")
            {
                IsRequired = true, Allowed = ["one_off", "standing"],
            },
            new("assigned_date", Date, "Day of assignment.") { IsRequired = true },
            new("lead_agencies", List, "Leads, by id, name or alias. Each of k entries has weight 1/k; a group is expanded to its members.")
            {
                IsRequired = true,
            },
            new("coordinating_agencies", List, "Coordinating agencies, by id, name or alias; they are never assigned."),
            new("due_text", Text, "The deadline in words."),
            new("due_rule", Text, "How the words and due_date become the last day on time.")
            {
                Default = "if(due_date is null, 'none', 'on_date')",
                DefaultMeaning = "on_date when due_date is given, else none",
                Allowed =
                [
                    "none", "on_date", "before_date", "by_end_of_month", "by_quarter", "by_year", "start_date",
                    "recurring", "roadmap", "asap",
                ],
            },
            new("due_date", Date, "The date in the text."),
            new("original_due_date", Date, "Last day on time before any extension.")
            {
                Default = "star.last_day_on_time(coalesce(due_rule, 'on_date'), due_date)",
                DefaultMeaning = "from due_rule and due_date: the day before for before_date, the day itself for the rules that end on a date, else none",
            },
            new("target_value", Number, "Numeric target."),
            new("target_unit", Text, "Unit of target_value."),
            new("target_what", Text, "What target_value counts."),
            new("source_directive_id", Text, "Directive that the task restates or carries out."),
            new("canonical_task_id", Text, "The task of the highest directive that this one restates; only canonical tasks are counted.")
            {
                Default = "task_id", DefaultMeaning = "the task itself",
            },
            new("parent_task_id", Text, "The issued task that this one was split from."),
            new("created_by_agency_id", Text, "The agency that split it off."),
            new("is_general_duty", ColumnType.Boolean, "True for a general duty without a product of its own.") { Default = "false" },
            new("c_who", ColumnType.Boolean, "Rõ người: every lead is known; empty = not assessed."),
            new("c_what", ColumnType.Boolean, "Rõ việc: the product is named; empty = not assessed."),
            new("c_when", ColumnType.Boolean, "Rõ thời hạn: a date or a cadence; empty = not assessed."),
            new("c_result", ColumnType.Boolean, "Rõ kết quả: a third party could say done or not; empty = not assessed."),
            new("c_head", ColumnType.Boolean, "Rõ trách nhiệm: an accountable head is named; empty = not assessed."),
            new("theme", Text, "Main product of the task."),
            new("priority", Text, "trong_tam for a priority task."),
            new("security_class", Text, "Classification; thuong = not classified.") { Default = "'thuong'", DefaultMeaning = "thuong" },
        ],
    };
}
