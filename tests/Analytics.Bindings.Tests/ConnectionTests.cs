using System.Data;

namespace Analytics.Bindings.Tests;

public sealed class ConnectionTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("duckdb-");

    string Database => Path.Combine(_folder.FullName, "kho.duckdb");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_transaction_is_kept_on_commit_and_undone_on_rollback_or_dispose()
    {
        using var connection = Sql.Open();
        connection.Execute("CREATE TABLE t (v INTEGER)");

        using (var transaction = connection.BeginTransaction())
        {
            connection.Execute("INSERT INTO t VALUES (1)");
            transaction.Commit();
        }

        using (var transaction = connection.BeginTransaction())
        {
            connection.Execute("INSERT INTO t VALUES (2)");
            transaction.Rollback();
        }

        using (connection.BeginTransaction())
        {
            connection.Execute("INSERT INTO t VALUES (3)");
        }

        Assert.Equal([1], connection.Field<List<int>>("list(v) FROM t"));
    }

    [Fact]
    public void Two_connections_see_only_what_the_other_has_committed()
    {
        using var writer = Sql.Open(Database);
        using var reader = Sql.Open(Database);
        writer.Execute("CREATE TABLE t (v INTEGER)");

        using var transaction = writer.BeginTransaction();
        writer.Execute("INSERT INTO t VALUES (1)");
        Assert.Equal(0L, reader.Scalar("SELECT count(*) FROM t"));
        transaction.Commit();

        Assert.Equal(1L, reader.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void A_conflict_between_two_writers_is_an_error_of_the_later_one()
    {
        using var first = Sql.Open(Database);
        using var second = Sql.Open(Database);
        first.Execute("CREATE TABLE t AS SELECT 1 AS v");
        using var earlier = first.BeginTransaction();
        using var later = second.BeginTransaction();
        first.Execute("UPDATE t SET v = 2");

        var error = Assert.Throws<DuckDBException>(() => second.Execute("UPDATE t SET v = 3"));

        Assert.Equal(DuckDBErrorType.Transaction, error.ErrorType);
    }

    [Fact]
    public void Two_connections_work_at_the_same_time()
    {
        using var first = Sql.Open();
        using var second = first.Duplicate();
        second.Open();
        const string Sum = "SELECT sum(range)::BIGINT FROM range(1000000)";

        var sums = new long[2];
        Parallel.Invoke(() => sums[0] = (long)first.Scalar(Sum)!, () => sums[1] = (long)second.Scalar(Sum)!);

        Assert.Equal([499999500000, 499999500000], sums);
    }

    [Fact]
    public void A_file_opened_read_only_can_be_read_and_not_written()
    {
        using (var writer = Sql.Open(Database))
        {
            writer.Execute("CREATE TABLE t AS SELECT 'còn đây' AS v");
        }

        using var reader = Sql.Open(Database, "ACCESS_MODE=READ_ONLY");

        Assert.Equal("còn đây", reader.Scalar("SELECT v FROM t"));
        var error = Assert.Throws<DuckDBException>(() => reader.Execute("DELETE FROM t"));
        Assert.Contains("read-only", error.Message, StringComparison.Ordinal);
    }

    // All connections of a process to one file share one database.
    [Fact]
    public void A_file_that_is_already_open_keeps_the_options_of_its_first_connection()
    {
        using var first = Sql.Open(Database);
        first.Execute("CREATE TABLE t (v INTEGER)");
        using var second = Sql.Open(Database, "ACCESS_MODE=READ_ONLY");

        second.Execute("INSERT INTO t VALUES (1)");

        Assert.Equal(1L, first.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void A_file_that_is_not_there_cannot_be_opened_read_only()
    {
        var error = Assert.Throws<DuckDBException>(() => Sql.Open(Database, "ACCESS_MODE=READ_ONLY"));

        Assert.Contains("database does not exist", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_the_engines_message()
    {
        File.WriteAllText(Database, new string('x', 10_000));

        var error = Assert.Throws<DuckDBException>(() => Sql.Open(Database));

        Assert.Contains("not a valid DuckDB database file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_the_engine_stand_in_the_connection_string()
    {
        using var connection = Sql.Open(Database, "threads=1;memory_limit=512MiB");

        Assert.Equal("1|512.0 MiB", connection.Scalar("SELECT current_setting('threads') || '|' || current_setting('memory_limit')"));
        Assert.Throws<InvalidOperationException>(() => Sql.Open(Database, "no_such_setting=1"));
    }

    [Fact]
    public void Every_connection_to_memory_has_a_database_of_its_own()
    {
        using var first = Sql.Open();
        using var second = Sql.Open();
        first.Execute("CREATE TABLE t (v INTEGER)");

        Assert.Throws<DuckDBException>(() => second.Scalar("SELECT v FROM t"));
    }

    [Fact]
    public void A_closed_connection_is_closed_and_opens_again()
    {
        using var connection = Sql.Open(Database);
        connection.Execute("CREATE TABLE t (v INTEGER)");

        connection.Close();
        Assert.Equal(ConnectionState.Closed, connection.State);
        connection.Open();

        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void A_parquet_file_is_written_and_read()
    {
        using var connection = Sql.Open();
        var file = Path.Combine(_folder.FullName, "t.parquet");

        connection.Execute($"COPY (SELECT 'Đà Lạt' AS v) TO '{file}' (FORMAT parquet)");

        Assert.Equal("Đà Lạt", connection.Scalar("SELECT v FROM read_parquet(?)", new DuckDBParameter(file)));
    }
}
