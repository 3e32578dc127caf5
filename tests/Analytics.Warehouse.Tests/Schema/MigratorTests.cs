using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Warehouse.Tests.Schema;

public sealed class MigratorTests : IDisposable
{
    readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("warehouse-").FullName);

    [Fact]
    public void Every_table_view_and_column_has_a_comment()
    {
        using var warehouse = LiveWarehouse.InMemory();

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
