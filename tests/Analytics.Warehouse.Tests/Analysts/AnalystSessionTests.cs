using System.Diagnostics;
using Analytics.Warehouse.Analysts;
using Analytics.Warehouse.Engine;

namespace Analytics.Warehouse.Tests.Analysts;

public sealed class AnalystSessionTests : IDisposable
{
    static readonly AnalystLimits Limits = new(TimeSpan.FromSeconds(20), Rows: 1000);

    readonly SampleWarehouse _sample = new();

    public AnalystSessionTests() => _sample.Publish();

    [Fact]
    public void A_select_gives_its_columns_and_rows()
    {
        using var session = AnalystSession.Open(_sample.Folder, Limits);
        using var result = session.Query("select agency_id, name_vi from star.dim_agency where agency_key > 0", default);

        Assert.Equal(["agency_id", "name_vi"], result.Columns);
        Assert.Equal(["AG", "Cơ quan Ử"], Assert.Single(result.Rows));
    }

    [Theory]
    [InlineData("delete from star.dim_task")]
    [InlineData("create table x as select 1")]
    [InlineData("attach 'other.duckdb'")]
    [InlineData("set memory_limit = '10GB'")]
    [InlineData("copy star.dim_task to 'out.csv'")]
    [InlineData("install httpfs")]
    [InlineData("call enable_logging(storage = 'file')")]
    [InlineData("explain analyze copy star.dim_task to 'out.csv'")]
    public void Anything_but_a_select_is_refused(string sql)
    {
        using var session = AnalystSession.Open(_sample.Folder, Limits);

        var error = Assert.Throws<AnalyticsException>(() => session.Query(sql, default));

        Assert.Equal("Only a SELECT can be run on the snapshot: it is read-only.", error.Message);
    }

    [Fact]
    public void Two_statements_are_refused()
    {
        using var session = AnalystSession.Open(_sample.Folder, Limits);

        var error = Assert.Throws<AnalyticsException>(() => session.Query("select 1; select 2", default));

        Assert.Equal("Give one SELECT at a time; this text has 2 statements.", error.Message);
    }

    [Theory]
    [InlineData("from read_csv('/etc/passwd')")]
    [InlineData("from read_text('/etc/passwd')")]
    [InlineData("from read_blob('{snapshot}')")]
    [InlineData("from '{snapshot}'")]
    [InlineData("from glob('/*')")]
    [InlineData("from duckdb_secrets()")]
    public void No_file_can_be_read(string sql)
    {
        using var session = AnalystSession.Open(_sample.Folder, Limits);
        sql = sql.Replace("{snapshot}", _sample.Folder.SnapshotFile, StringComparison.Ordinal);

        Assert.Throws<AnalyticsException>(() =>
        {
            using var result = session.Query(sql, default);
            return result.Rows.ToList();
        });
    }

    [Fact]
    public void A_mistake_is_answered_with_the_words_of_the_engine()
    {
        using var session = AnalystSession.Open(_sample.Folder, Limits);

        var error = Assert.Throws<AnalyticsException>(() => session.Query("select no_such_column from star.dim_task", default));

        Assert.Contains("no_such_column", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_that_takes_too_long_is_stopped()
    {
        using var session = AnalystSession.Open(_sample.Folder, new AnalystLimits(TimeSpan.FromMilliseconds(300), 10));
        var clock = Stopwatch.StartNew();

        var error = Assert.Throws<AnalyticsException>(() =>
        {
            using var result = session.Query(
                "select count(*) from range(10000000) a, range(10000000) b where a.range % 7 = b.range % 11", default);
            return result.Rows.ToList();
        });

        Assert.Equal("The query took longer than 0 seconds and was stopped. Narrow it, or raise --timeout.", error.Message);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void Rows_beyond_the_limit_are_not_read()
    {
        using var session = AnalystSession.Open(_sample.Folder, Limits);
        using var result = session.Query("from range(1000000000)", default);

        Assert.Equal(1000, result.Rows.Count());
    }

    public void Dispose() => _sample.Dispose();
}
