namespace Analytics.Connectors.Tests.Postgres;

/// <summary>Results come from a database like tasks do, each version as it was recorded.</summary>
[Collection(SharedServer.Name)]
public sealed class PostgresResultsTests(PostgresServer server) : IDisposable
{
    readonly Tracker _tracker = new(server);

    [Fact]
    public void Processes_and_feedback_are_loaded_and_a_later_version_is_known_from_its_day()
    {
        _tracker.Execute(
            """
            create table process (
                process_id text primary key, agency_id text, name_vi text, is_core boolean, approved_from date, recorded_at timestamptz);
            insert into process values ('P1', 'Bộ A', 'Tiếp nhận văn bản', true, '2025-01-01', '2025-01-02 08:00+07');
            create table process_month (
                process_id text, month date, volume int, cost_vnd numeric, recorded_at timestamptz, primary key (process_id, month, recorded_at));
            insert into process_month values ('P1', '2025-10-01', 40, 1500000.5, '2025-11-03 08:00+07');
            create table feedback (
                feedback_id text, agency_id text, received_date date, due_date date, answered_date date, recorded_at timestamptz,
                primary key (feedback_id, recorded_at));
            insert into feedback values
                ('F1', 'A', '2025-10-01', '2025-10-15', null, '2025-10-02 08:00+07'),
                ('F1', 'A', '2025-10-01', '2025-10-15', '2025-10-14', '2025-10-20 08:00+07');
            """);
        _tracker.Configure(Tracker.Resources
            + "\n      process: { table: process }\n      process_month: { table: process_month, high_water: recorded_at, key: [process_id, month], overlap: 0 }"
            + "\n      feedback: { table: feedback, high_water: recorded_at, key: [feedback_id], overlap: 0 }");

        var counts = Tracker.Counts(_tracker.Pull());

        Assert.Contains("process 1 1 0 0", counts);
        Assert.Contains("process_month 1 1 0 0", counts);
        Assert.Contains("feedback 2 2 0 0", counts);
        Assert.Equal(["P1|A|40|1500000.5"], _tracker.Ask(
            "select process_id, agency_id, volume, cost_vnd from star.process_month(date '2025-11-30') join star.process(date '2025-11-30') using (process_id)"));
        Assert.Equal(["-", "2025-10-14"], _tracker.Ask(
            """
            select coalesce(answered_date::varchar, '-') from star.feedback(date '2025-10-10')
            union all
            select answered_date::varchar from star.feedback(date '2025-10-31')
            """));
    }

    public void Dispose() => _tracker.Dispose();
}
