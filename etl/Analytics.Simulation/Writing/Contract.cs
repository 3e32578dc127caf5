namespace Analytics.Simulation.Writing;

/// <summary>The columns of the record contracts that the simulators write themselves, in order.</summary>
static class Contract
{
    public const string Agency =
        "agency_id,name_vi,name_en,aliases,level,block,peer_group,is_group,parent_agency_id,valid_from,valid_to";

    public const string AgencyLineage = "predecessor_id,successor_id,effective_date,type,share";

    public const string AgencyGroup = "group_id,agency_id,valid_from,valid_to";

    public const string Citation = "citing_id,cited_id,relation";

    public const string Directive =
        "directive_id,number,type,issuer,signed_by,signed_date,title,title_en,level,security_class,note,is_stub";

    public const string Task =
        "task_id,directive_id,clause,title_vi,title_en,task_kind,assigned_date,lead_agencies,coordinating_agencies,"
        + "due_text,due_rule,due_date,original_due_date,target_value,target_unit,target_what,source_directive_id,"
        + "canonical_task_id,parent_task_id,created_by_agency_id,is_general_duty,c_who,c_what,c_when,c_result,c_head,"
        + "theme,priority,security_class";

    public const string StatusEvent =
        "event_id,source_event_uid,task_id,agency,event_type,effective_date,recorded_at,new_due_date,is_approved,"
        + "is_by_issuer,actor_agency_id,reason_code,evidence_id";

    public const string ReportDuty =
        "duty_id,agency_id,task_id,period_label,due_date,submitted_date,evidence_count,evidence_valid_count,"
        + "is_waived,recorded_at";

    public const string Metric =
        "metric_id,agency_id,task_id,name_vi,name_en,unit_name,direction,baseline,target,weight,due_date,recorded_at";

    public const string TargetMeasurement = "metric_id,as_of_date,value,trajectory,evidence_id,recorded_at";

    public const string Process =
        "process_id,agency_id,name_vi,name_en,family,is_core,approved_from,approved_to,recorded_at";

    public const string ProcessBaseline =
        "process_id,valid_from,unit_cost_vnd,unit_hours,median_days,base_period,method,approved_by,recorded_at";

    public const string ProcessMonth =
        "process_id,month,volume,cost_vnd,staff_hours,is_hours_logged,median_days,cases_on_system,cases_closed,"
        + "cases_end_to_end,cases_with_paper_copy,cases_uncleared,recorded_at";

    public const string BudgetMonth =
        "project_id,agency_id,name_vi,month_end,allocated_vnd,plan_cum_vnd,plan_cum_revised_vnd,disbursed_cum_vnd,"
        + "delay_cause,delay_kind,recorded_at";

    public const string Survey =
        "survey_id,agency_id,channel,ended_date,users_served,sent,valid_responses,satisfied,is_independent,recorded_at";

    public const string Feedback = "feedback_id,agency_id,received_date,due_date,answered_date,recorded_at";

    public const string DqCheck =
        "check_id,agency_id,system_name,record_id,checked_date,mandatory_cells,filled_cells,is_well_formed,is_resolved,"
        + "duplicate_of,status_here,due_date_here,other_system,status_there,due_date_there,is_audit_match,recorded_at";

    public const string DataElement =
        "element_id,agency_id,name_vi,registered_from,registered_to,published_from,recorded_at";

    public const string ApiUsage = "element_id,reader_agency_id,month,reads,recorded_at";

    public const string BlockingEpisode =
        "episode_id,task_id,agency_id,unblocker_agency_id,blocked_date,unblocked_date,cause,is_beyond_authority,"
        + "recorded_at";

    public const string ClaimAudit =
        "claim_id,task_id,agency_id,drawn_date,seed,stratum,sampling_weight,is_confirmed,auditor_agency_id,recorded_at";

    public const string AssignmentAccount =
        "task_id,agency_id,as_of_date,has_budget,has_hours,has_output,has_impact,recorded_at";
}
