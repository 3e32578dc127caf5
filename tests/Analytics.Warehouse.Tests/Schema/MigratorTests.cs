using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Warehouse.Tests.Schema;

public sealed class MigratorTests : IDisposable
{
    readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("warehouse-").FullName);

    [Fact]
    public void Every_table_view_and_column_has_a_comment()
    {
        using var sample = new SampleWarehouse();
        using var warehouse = LiveWarehouse.Open(sample.Folder);

        var bare = warehouse.Connection.Query<string>(
            """
            select schema_name || '.' || table_name from duckdb_tables() where not internal and comment is null
            union all
            select schema_name || '.' || view_name from duckdb_views() where not internal and comment is null
            union all
            select schema_name || '.' || table_name || '.' || column_name
            from duckdb_columns()
            where not internal and comment is null and database_name = current_database()
            order by 1
            """);

        Assert.Empty(bare);
    }

    [Fact]
    public void Opening_again_changes_nothing()
    {
        using (LiveWarehouse.Open(_folder))
        {
        }

        using var again = LiveWarehouse.Open(_folder);

        Assert.Equal(0, again.Connection.ExecuteScalar<long>("select count(*) from star.fact_status_event"));
        Assert.Equal(2, again.Connection.ExecuteScalar<long>("select count(*) from star.dim_agency"));
    }

    [Fact]
    public void A_migration_that_was_edited_after_it_was_applied_is_refused()
    {
        using (var warehouse = LiveWarehouse.Open(_folder))
        {
            warehouse.Connection.Execute("update main.schema_migration set sha256 = 'other' where name = '0002_dimensions.sql'");
        }

        var error = Assert.Throws<AnalyticsException>(() => LiveWarehouse.Open(_folder));

        Assert.Equal(
            "Migration 0002_dimensions.sql was changed after it was applied to this warehouse. "
            + "Restore its text and put the change into a new migration.", error.Message);
    }

    [Fact]
    public void A_warehouse_of_the_first_version_is_brought_up_to_date_with_all_that_it_holds()
    {
        string[] first = ["0001_operations.sql", "0002_dimensions.sql", "0003_facts.sql"];
        Directory.CreateDirectory(_folder.Root);
        using (var old = DuckDbEngine.Open($"Data Source={_folder.LiveFile}"))
        {
            old.Execute(SqlCatalog.Own.Text("Schema/migration_log.sql"));
            foreach (var name in first)
            {
                var text = SqlCatalog.Own.Text($"Schema/{name}");
                old.Execute(text);
                var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
                old.Execute("insert into main.schema_migration values ($name, $sha256, now()::timestamp)", new { name, sha256 });
            }

            old.Execute(
                """
                insert into ops.batch (source, started_at, finished_at, rows_read, rows_loaded, is_simulated)
                values ('tracker', timestamp '2026-01-10 03:00:00', timestamp '2026-01-10 03:01:00', 1, 1, true);
                insert into star.fact_status_event (
                    source, event_id, assignment_key, event_type_key, effective_date, recorded_ts, is_rejected, batch_key)
                values ('tracker', 'E1', 1, 3, date '2025-10-01', timestamp '2025-10-02 08:00:00', false, 1);
                insert into star.bridge_agency_name values ('A', 'name', 'UBND tỉnh A', 'ubnd tỉnh a');
                """);
        }

        using var warehouse = LiveWarehouse.Open(_folder);

        Assert.Equal("E1", warehouse.Connection.ExecuteScalar<string>("select event_id from star.event_known(date '2026-01-10')"));
        Assert.Equal(
            ("tracker", true, new DateTime(2026, 1, 10, 3, 1, 0)),
            warehouse.Connection.QuerySingle<(string, bool, DateTime)>("select source, is_simulated, checked_at from ops.source"));
        Assert.Equal("uỷ ban nhân dân tỉnh a", warehouse.Connection.ExecuteScalar<string>("select name_key from star.bridge_agency_name where agency_id = 'A'"));
    }

    [Fact]
    public void Dim_period_knows_quarters_by_their_official_date_and_roman_label()
    {
        using var warehouse = LiveWarehouse.InMemory();

        var quarter = warehouse.Connection.QuerySingle<(DateOnly Start, DateOnly End, DateOnly Official, string Vi)>(
            """
            select start_date, end_date, official_date, label_vi
            from star.dim_period where period_code = '2025-Q4'
            """);

        Assert.Equal((new DateOnly(2025, 10, 1), new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 10), "quý IV/2025"), quarter);
    }

    [Fact]
    public void What_was_committed_before_a_crash_is_there_after_it()
    {
        using var warehouse = LiveWarehouse.Open(_folder);
        warehouse.Connection.Execute(
            "insert into star.bridge_agency_group values ('G', 'A', null, null)");

        // The files of a process that is killed now: nothing was closed or checkpointed.
        var crashed = new DataFolder(Path.Combine(_folder.Root, "crashed"));
        Directory.CreateDirectory(crashed.Root);
        foreach (var file in Directory.EnumerateFiles(_folder.Root))
        {
            File.Copy(file, Path.Combine(crashed.Root, Path.GetFileName(file)));
        }

        Assert.True(File.Exists(crashed.LiveFile + ".wal"));
        using var reopened = LiveWarehouse.Open(crashed);
        Assert.Equal(1, reopened.Connection.ExecuteScalar<long>("select count(*) from star.bridge_agency_group"));
    }

    [Fact]
    public void A_new_warehouse_leaves_nothing_of_its_schema_in_the_log()
    {
        using var warehouse = LiveWarehouse.Open(_folder);

        Assert.False(File.Exists(_folder.LiveFile + ".wal"));
    }

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);
}
