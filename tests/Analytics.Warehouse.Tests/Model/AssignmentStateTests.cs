using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Warehouse.Tests.Model;

public sealed class AssignmentStateTests
{
    const int Assignments = 4000;

    static readonly DateOnly Assigned = new(2026, 1, 1);

    // V before, at and after most of the action; K at V and ten days later.
    [Theory]
    [InlineData(1, 6, 6)]
    [InlineData(2, 8, 18)]
    [InlineData(3, 12, 14)]
    [InlineData(4, 25, 35)]
    public void The_set_based_state_is_the_sequential_one(int seed, int validDay, int knownDay)
    {
        var (v, k) = (Assigned.AddDays(validDay), Assigned.AddDays(knownDay));
        var random = new Random(seed);
        var logs = Enumerable.Range(0, Assignments)
            .Select(number => (Due: Assigned.AddDays(random.Next(1, 20)), Log: MakeLog(random, number)))
            .ToList();
        using var warehouse = LiveWarehouse.InMemory();
        Fill(warehouse, logs);

        var actual = warehouse.Connection
            .Query<StateRow>(
                """
                select
                    assignment_key, due_date, done_date as done,
                    awaiting_since as submitted, first_accepted_date as first_accepted, cancelled_date as cancelled,
                    return_count as returned, reopen_count as reopened, extension_count as extensions,
                    retro_extension_count as retro_extensions, late_extension_count as late_extensions, verdict
                from star.assignment_state($v, $k)
                """,
                new { v, k })
            .ToDictionary(row => row.AssignmentKey, row => row.State);

        Assert.Equal(Assignments, actual.Count);
        for (var number = 0; number < Assignments; number++)
        {
            Assert.Equal(SequentialRules.Apply(logs[number].Due, logs[number].Log, v, k), actual[number]);
        }
    }

    static List<LoggedEvent> MakeLog(Random random, int number)
    {
        int[] types = [2, 2, 4, 4, 4, 5, 5, 6, 6, 7, 8];
        return
        [
            .. Enumerable.Range(0, random.Next(0, 9)).Select(place =>
            {
                var effective = Assigned.AddDays(random.Next(0, 22));
                return new LoggedEvent
                {
                    Id = $"{number}-{place}",
                    Type = types[random.Next(types.Length)],
                    Effective = effective,
                    Recorded = effective.AddDays(random.Next(0, 6)),
                    NewDue = effective.AddDays(random.Next(-3, 12)),
                    IsApproved = random.Next(4) > 0,
                    IsByIssuer = random.Next(3) switch { 0 => null, 1 => true, _ => false },
                };
            }),
        ];
    }

    static void Fill(LiveWarehouse warehouse, List<(DateOnly Due, List<LoggedEvent> Log)> logs)
    {
        warehouse.Connection.Execute(
            """
            create temp table made (assignment_key bigint, due date);
            create temp table logged (
                event_id varchar, assignment_key bigint, type smallint, effective date, recorded date, new_due date,
                is_approved boolean, is_by_issuer boolean);
            """);
        using (var made = warehouse.Connection.CreateAppender("made"))
        using (var logged = warehouse.Connection.CreateAppender("logged"))
        {
            foreach (var (number, (due, log)) in logs.Index())
            {
                made.CreateRow().AppendValue((long)number).AppendValue(due).EndRow();
                foreach (var one in log)
                {
                    logged.CreateRow()
                        .AppendValue(one.Id).AppendValue((long)number).AppendValue((short)one.Type)
                        .AppendValue(one.Effective).AppendValue(one.Recorded).AppendValue(one.NewDue)
                        .AppendValue(one.IsApproved).AppendValue(one.IsByIssuer)
                        .EndRow();
                }
            }
        }

        warehouse.Connection.Execute(
            """
            insert into star.dim_task by name
            select
                assignment_key::varchar as task_id, -1 as directive_key, 'D' as directive_id, 'T' as title_vi,
                'one_off' as task_kind, date '2026-01-01' as assigned_date, 'on_date' as due_rule,
                due as original_due_date, assignment_key::varchar as canonical_task_id, false as is_general_duty,
                'thuong' as security_class
            from made;
            insert into star.bridge_assignment_lead by name
            select
                assignment_key, assignment_key || '|A' as assignment_id, assignment_key::varchar as task_id,
                'A' as agency_id, 'A' as agency_ref, 1.0 as weight_share
            from made;
            insert into star.fact_status_event by name
            select
                'test' as source, event_id, assignment_key, type as event_type_key, effective as effective_date,
                recorded::timestamp as recorded_ts, if(type = 2, new_due, null) as new_due_date, is_approved, is_by_issuer,
                false as is_rejected, 1 as batch_key
            from logged;
            """);
    }
}
