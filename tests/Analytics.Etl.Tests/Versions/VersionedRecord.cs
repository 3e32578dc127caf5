namespace Analytics.Etl.Tests.Versions;

/// <summary>A record of a kind that comes in versions, in two of them, and what is to be read back of each.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Table">Its table.</param>
/// <param name="Header">Every column of the contract.</param>
/// <param name="First">The version recorded on 2025-12-01 at 08:00.</param>
/// <param name="Second">The version recorded on 2026-01-05 at 09:30.</param>
/// <param name="StoredFirst">The columns of the table but for keys, source and retraction.</param>
/// <param name="StoredSecond">The same of the second version.</param>
/// <param name="NamedKey">The key as messages name it.</param>
sealed record VersionedRecord(
    string Kind, string Table, string Header, string First, string Second, string StoredFirst, string StoredSecond, string NamedKey)
{
    public const string FirstTime = "2025-12-01 08:00";

    public const string SecondTime = "2026-01-05 09:30";

    /// <summary>One of each kind but report_duty, which has tests of its own.</summary>
    public static readonly IReadOnlyList<VersionedRecord> All =
    [
        new("metric", "star.dim_metric",
            "metric_id,agency_id,task_id,name_vi,name_en,unit_name,direction,baseline,target,weight,due_date,recorded_at",
            $"M1,Bộ A,T1,Hồ sơ,Files,bộ,up,-2.5,100,,2026-03-31,{FirstTime}",
            $"M1,Bộ A,,Hồ sơ,,,down,,120.75,2,2026-03-31,{SecondTime}",
            "M1|A|Bộ A|T1|Hồ sơ|Files|bộ|up|-2.5|100|1|2026-03-31|2025-12-01 08:00:00",
            "M1|A|Bộ A|-|Hồ sơ|-|-|down|-|120.75|2|2026-03-31|2026-01-05 09:30:00",
            "metric_id M1"),
        new("target_measurement", "star.fact_target_measurement",
            "metric_id,as_of_date,value,trajectory,evidence_id,recorded_at",
            $"M0,2025-11-30,,40,,{FirstTime}",
            $"M0,2025-11-30,38.25,40,CV-7,{SecondTime}",
            "M0|2025-11-30|-|40|-|2025-12-01 08:00:00",
            "M0|2025-11-30|38.25|40|CV-7|2026-01-05 09:30:00",
            "metric_id M0, as_of_date 2025-11-30"),
        new("process", "star.dim_process",
            "process_id,agency_id,name_vi,name_en,family,is_core,approved_from,approved_to,recorded_at",
            $"P1,Bộ A,Thẩm định,Appraisal,tham-dinh,1,2025-03-01,,{FirstTime}",
            $"P1,Bộ A,Thẩm định hồ sơ,,,,2025-03-01,2025-12-31,{SecondTime}",
            "P1|A|Bộ A|Thẩm định|Appraisal|tham-dinh|true|2025-03-01|-|2025-12-01 08:00:00",
            "P1|A|Bộ A|Thẩm định hồ sơ|-|-|false|2025-03-01|2025-12-31|2026-01-05 09:30:00",
            "process_id P1"),
        new("process_baseline", "star.dim_baseline",
            "process_id,valid_from,unit_cost_vnd,unit_hours,median_days,base_period,method,approved_by,recorded_at",
            $"P0,2025-07-01,1250000.5,3.25,12,2024,nhật ký giờ,Hội đồng,{FirstTime}",
            $"P0,2025-07-01,,3.5,,2024,nhật ký giờ,,{SecondTime}",
            "P0|2025-07-01|1250000.5|3.25|12|2024|nhật ký giờ|Hội đồng|2025-12-01 08:00:00",
            "P0|2025-07-01|-|3.5|-|2024|nhật ký giờ|-|2026-01-05 09:30:00",
            "process_id P0, valid_from 2025-07-01"),
        new("process_month", "star.fact_process_month",
            "process_id,month,volume,cost_vnd,staff_hours,is_hours_logged,median_days,cases_on_system,cases_closed,cases_end_to_end,"
            + "cases_with_paper_copy,cases_uncleared,recorded_at",
            $"P0,2025-11-01,40,50000000,120.5,true,9.5,30,28,20,5,2,{FirstTime}",
            $"P0,2025-11-01,41,,,,,,,,,,{SecondTime}",
            "P0|2025-11-01|40|50000000|120.5|true|9.5|30|28|20|5|2|2025-12-01 08:00:00",
            "P0|2025-11-01|41|-|-|false|-|0|0|0|0|0|2026-01-05 09:30:00",
            "process_id P0, month 2025-11-01"),
        new("budget_month", "star.fact_budget_month",
            "project_id,agency_id,name_vi,month_end,allocated_vnd,plan_cum_vnd,plan_cum_revised_vnd,disbursed_cum_vnd,delay_cause,"
            + "delay_kind,recorded_at",
            $"DA1,Bộ A,Cầu,2025-11-30,9000000000,7000000000,,6500000000.5,giải phóng mặt bằng,khach_quan,{FirstTime}",
            $"DA1,Bộ A,,2025-11-30,,7000000000,6800000000,,,,{SecondTime}",
            "DA1|A|Bộ A|Cầu|2025-11-30|9000000000|7000000000|-|6500000000.5|giải phóng mặt bằng|khach_quan|2025-12-01 08:00:00",
            "DA1|A|Bộ A|-|2025-11-30|-|7000000000|6800000000|-|-|-|2026-01-05 09:30:00",
            "project_id DA1, month_end 2025-11-30"),
        new("survey", "star.fact_survey",
            "survey_id,agency_id,channel,ended_date,users_served,sent,valid_responses,satisfied,is_independent,recorded_at",
            $"S1,Bộ A,trực tuyến,2025-11-30,900,400,,,,{FirstTime}",
            $"S1,Bộ A,trực tuyến,2025-11-30,,400,250,200,1,{SecondTime}",
            "S1|A|Bộ A|trực tuyến|2025-11-30|900|400|-|-|false|2025-12-01 08:00:00",
            "S1|A|Bộ A|trực tuyến|2025-11-30|-|400|250|200|true|2026-01-05 09:30:00",
            "survey_id S1"),
        new("feedback", "star.fact_feedback",
            "feedback_id,agency_id,received_date,due_date,answered_date,recorded_at",
            $"F1,Bộ A,2025-11-05,2025-12-15,,{FirstTime}",
            $"F1,Bộ A,2025-11-05,2025-12-15,2025-12-20,{SecondTime}",
            "F1|A|Bộ A|2025-11-05|2025-12-15|-|2025-12-01 08:00:00",
            "F1|A|Bộ A|2025-11-05|2025-12-15|2025-12-20|2026-01-05 09:30:00",
            "feedback_id F1"),
        new("dq_check", "star.fact_dq_check",
            "check_id,agency_id,system_name,record_id,checked_date,mandatory_cells,filled_cells,is_well_formed,is_resolved,duplicate_of,"
            + "status_here,due_date_here,other_system,status_there,due_date_there,is_audit_match,recorded_at",
            $"Q1,Bộ A,e-office,R-9,2025-11-20,12,11,true,0,R-3,mở,2025-12-01,tracker,đóng,2025-12-02,1,{FirstTime}",
            $"Q1,Bộ A,e-office,R-9,2025-11-20,12,12,true,1,,,,,,,,{SecondTime}",
            "Q1|A|Bộ A|e-office|R-9|2025-11-20|12|11|true|false|R-3|mở|2025-12-01|tracker|đóng|2025-12-02|true|2025-12-01 08:00:00",
            "Q1|A|Bộ A|e-office|R-9|2025-11-20|12|12|true|true|-|-|-|-|-|-|-|2026-01-05 09:30:00",
            "check_id Q1"),
        new("data_element", "star.dim_data_element",
            "element_id,agency_id,name_vi,registered_from,registered_to,published_from,recorded_at",
            $"E1,Bộ A,Mã số thuế,2025-02-01,,2025-06-15,{FirstTime}",
            $"E1,Bộ A,,2025-02-01,2025-12-31,,{SecondTime}",
            "E1|A|Bộ A|Mã số thuế|2025-02-01|-|2025-06-15|2025-12-01 08:00:00",
            "E1|A|Bộ A|-|2025-02-01|2025-12-31|-|2026-01-05 09:30:00",
            "element_id E1"),
        new("api_usage", "star.fact_api_usage",
            "element_id,reader_agency_id,month,reads,recorded_at",
            $"E0,Bộ A,2025-11-01,0,{FirstTime}",
            $"E0,Bộ A,2025-11-01,1200,{SecondTime}",
            "E0|A|Bộ A|2025-11-01|0|2025-12-01 08:00:00",
            "E0|A|Bộ A|2025-11-01|1200|2026-01-05 09:30:00",
            "element_id E0, reader_agency_id A, month 2025-11-01"),
        new("blocking_episode", "star.fact_blocking_episode",
            "episode_id,task_id,agency_id,unblocker_agency_id,blocked_date,unblocked_date,cause,is_beyond_authority,recorded_at",
            $"B1,T1,,Bộ A,2025-11-10,,ĐẤT,1,{FirstTime}",
            $"B1,T1,,Bộ A,2025-11-10,2025-11-10,VỐN,,{SecondTime}",
            "B1|T1|-|-|A|Bộ A|2025-11-10|-|ĐẤT|true|2025-12-01 08:00:00",
            "B1|T1|-|-|A|Bộ A|2025-11-10|2025-11-10|VỐN|false|2026-01-05 09:30:00",
            "episode_id B1"),
        new("claim_audit", "star.fact_claim_audit",
            "claim_id,task_id,agency_id,drawn_date,seed,stratum,sampling_weight,is_confirmed,auditor_agency_id,recorded_at",
            $"C1,T1,Bộ A,2025-11-15,20251101,tỉnh,3.5,,,{FirstTime}",
            $"C1,,Bộ A,2025-11-15,20251101,,,false,Bộ A,{SecondTime}",
            "C1|T1|A|Bộ A|2025-11-15|20251101|tỉnh|3.5|-|-|-|2025-12-01 08:00:00",
            "C1|-|A|Bộ A|2025-11-15|20251101|-|1|false|A|Bộ A|2026-01-05 09:30:00",
            "claim_id C1"),
        new("assignment_account", "star.fact_assignment_account",
            "task_id,agency_id,as_of_date,has_budget,has_hours,has_output,has_impact,recorded_at",
            $"T1,Bộ A,2025-11-30,,true,0,0,{FirstTime}",
            $"T1,Bộ A,2025-11-30,1,true,1,0,{SecondTime}",
            "T1|A|Bộ A|2025-11-30|-|true|false|false|2025-12-01 08:00:00",
            "T1|A|Bộ A|2025-11-30|true|true|true|false|2026-01-05 09:30:00",
            "task_id T1, agency_id A, as_of_date 2025-11-30"),
    ];

    public string[] Columns => Header.Split(',');

    public static VersionedRecord Of(string kind) => All.First(record => record.Kind == kind);

    /// <summary>A line with one field replaced.</summary>
    public string With(string line, string column, string value)
    {
        var fields = line.Split(',');
        fields[Array.IndexOf(Columns, column)] = value;
        return string.Join(',', fields);
    }

    /// <summary>The stored columns of the version known at K.</summary>
    public string Known(string k) => Shown($"star.{Kind}(date '{k}')");

    /// <summary>The stored columns of all versions.</summary>
    public string Stored() => Shown(Table);

    string Shown(string from) =>
        $"""
        select columns(lambda name: not ends_with(name, '_key') and name not in ('source', 'retracted_ts'))
        from {from}
        where {Columns[0]} = '{First.Split(',')[0]}'
        order by recorded_ts
        """;

    public override string ToString() => Kind;
}
