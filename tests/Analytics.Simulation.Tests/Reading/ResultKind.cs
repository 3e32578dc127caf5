namespace Analytics.Simulation.Tests.Reading;

/// <summary>A kind of record beside events and reports, as its readers expect it.</summary>
/// <param name="Name">Name of the file, without its ending.</param>
/// <param name="Columns">Columns with their types; an exclamation mark = never empty.</param>
/// <param name="Id">What names a record; with recorded_at it names a version.</param>
sealed record ResultKind(string Name, string Columns, string Id)
{
    public static readonly ResultKind[] All =
    [
        new("metric",
            "metric_id varchar!, agency_id varchar!, task_id varchar, name_vi varchar!, name_en varchar, "
            + "unit_name varchar, direction varchar!, baseline double, target double!, weight double!, due_date date!, "
            + "recorded_at timestamp!",
            "metric_id"),
        new("target_measurement",
            "metric_id varchar!, as_of_date date!, value double, trajectory double, evidence_id varchar, "
            + "recorded_at timestamp!",
            "metric_id, as_of_date"),
        new("process",
            "process_id varchar!, agency_id varchar!, name_vi varchar!, name_en varchar, family varchar, "
            + "is_core boolean!, approved_from date!, approved_to date, recorded_at timestamp!",
            "process_id"),
        new("process_baseline",
            "process_id varchar!, valid_from date!, unit_cost_vnd double, unit_hours double, median_days double, "
            + "base_period varchar!, method varchar!, approved_by varchar, recorded_at timestamp!",
            "process_id, valid_from"),
        new("process_month",
            "process_id varchar!, month date!, volume integer!, cost_vnd double, staff_hours double, "
            + "is_hours_logged boolean!, median_days double, cases_on_system integer!, cases_closed integer!, "
            + "cases_end_to_end integer!, cases_with_paper_copy integer!, cases_uncleared integer!, "
            + "recorded_at timestamp!",
            "process_id, month"),
        new("budget_month",
            "project_id varchar!, agency_id varchar!, name_vi varchar, month_end date!, allocated_vnd double, "
            + "plan_cum_vnd double!, plan_cum_revised_vnd double, disbursed_cum_vnd double, delay_cause varchar, "
            + "delay_kind varchar, recorded_at timestamp!",
            "project_id, month_end"),
        new("survey",
            "survey_id varchar!, agency_id varchar!, channel varchar!, ended_date date!, users_served integer, "
            + "sent integer!, valid_responses integer, satisfied integer, is_independent boolean!, "
            + "recorded_at timestamp!",
            "survey_id"),
        new("feedback",
            "feedback_id varchar!, agency_id varchar!, received_date date!, due_date date!, answered_date date, "
            + "recorded_at timestamp!",
            "feedback_id"),
        new("dq_check",
            "check_id varchar!, agency_id varchar!, system_name varchar!, record_id varchar!, checked_date date!, "
            + "mandatory_cells integer!, filled_cells integer!, is_well_formed boolean!, is_resolved boolean!, "
            + "duplicate_of varchar, status_here varchar, due_date_here date, other_system varchar, "
            + "status_there varchar, due_date_there date, is_audit_match boolean, recorded_at timestamp!",
            "check_id"),
        new("data_element",
            "element_id varchar!, agency_id varchar!, name_vi varchar, registered_from date!, registered_to date, "
            + "published_from date, recorded_at timestamp!",
            "element_id"),
        new("api_usage",
            "element_id varchar!, reader_agency_id varchar!, month date!, reads integer!, recorded_at timestamp!",
            "element_id, reader_agency_id, month"),
        new("blocking_episode",
            "episode_id varchar!, task_id varchar!, agency_id varchar, unblocker_agency_id varchar!, "
            + "blocked_date date!, unblocked_date date, cause varchar!, is_beyond_authority boolean!, "
            + "recorded_at timestamp!",
            "episode_id"),
        new("claim_audit",
            "claim_id varchar!, task_id varchar, agency_id varchar!, drawn_date date!, seed varchar!, stratum varchar, "
            + "sampling_weight double!, is_confirmed boolean, auditor_agency_id varchar, recorded_at timestamp!",
            "claim_id"),
        new("assignment_account",
            "task_id varchar!, agency_id varchar!, as_of_date date!, has_budget boolean, has_hours boolean!, "
            + "has_output boolean!, has_impact boolean!, recorded_at timestamp!",
            "task_id, agency_id, as_of_date"),
    ];

    public IEnumerable<string> ColumnNames => Columns.Split(", ").Select(column => column.Split(' ')[0]);

    public IEnumerable<string> RequiredColumns =>
        Columns.Split(", ").Where(column => column.EndsWith('!')).Select(column => column.Split(' ')[0]);
}
