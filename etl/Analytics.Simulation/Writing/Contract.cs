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
}
