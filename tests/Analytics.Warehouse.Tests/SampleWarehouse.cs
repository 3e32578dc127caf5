using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using Dapper;

namespace Analytics.Warehouse.Tests;

/// <summary>A data folder whose warehouse holds three small tasks of one agency; gone when disposed.</summary>
sealed class SampleWarehouse : IDisposable
{
    public DataFolder Folder { get; } = new(Directory.CreateTempSubdirectory("warehouse-").FullName);

    /// <summary>A1 done on time, A2 done late, A3 never done; all due in the fourth quarter of 2025.</summary>
    public static void Fill(LiveWarehouse warehouse) => warehouse.Connection.Execute(
        """
        insert into star.dim_agency by name select 'AG' as agency_id, 'Cơ quan Ử' as name_vi, 'khac' as peer_group, false as is_group;
        insert into star.dim_directive by name
        select 'D' as directive_id, 'Văn bản' as title_vi, 'thuong' as security_class, false as is_stub;
        insert into star.dim_task by name
        select
            task_id, (select max(directive_key) from star.dim_directive) as directive_key, 'D' as directive_id,
            'Nhiệm vụ' as title_vi, 'one_off' as task_kind, date '2025-10-01' as assigned_date, 'on_date' as due_rule,
            date '2025-11-30' as original_due_date, task_id as canonical_task_id, false as is_general_duty,
            'thuong' as security_class
        from (values ('A1'), ('A2'), ('A3')) task(task_id);
        insert into star.bridge_assignment_lead by name
        select
            row_number() over (order by task_id) as assignment_key, task_id || '|AG' as assignment_id, task_id,
            'AG' as agency_id, 'AG' as agency_ref, 1.0 as weight_share
        from star.dim_task;
        insert into star.fact_status_event by name
        select
            'test' as source, 'E' || row_number() over () as event_id, assignment_key, type as event_type_key,
            day as effective_date, day::timestamp as recorded_ts, false as is_rejected, 1 as batch_key
        from (values
            (1, 4, date '2025-11-20'), (1, 6, date '2025-11-25'),
            (2, 4, date '2025-12-05'), (2, 6, date '2025-12-08'),
            (3, 3, date '2026-01-10')) event(assignment_key, type, day);
        insert into ops.batch by name
        select 'test' as source, timestamp '2026-01-11' as started_at, timestamp '2026-01-11' as finished_at;
        """);

    /// <summary>What a load leaves behind it, for records that a test has put into the tables itself.</summary>
    public static void EndBatch(LiveWarehouse warehouse) => warehouse.Connection.Execute(
        """
        insert into ops.batch by name
        select 'test' as source, timestamp '2026-01-12' as started_at, timestamp '2026-01-12' as finished_at;
        """);

    public LiveWarehouse OpenFilled()
    {
        var warehouse = LiveWarehouse.Open(Folder);
        Fill(warehouse);
        return warehouse;
    }

    public void Publish()
    {
        using var warehouse = OpenFilled();
        Publication.Publish(warehouse, Folder);
    }

    public void Dispose() => Directory.Delete(Folder.Root, recursive: true);
}
