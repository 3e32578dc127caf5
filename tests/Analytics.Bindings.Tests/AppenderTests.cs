namespace Analytics.Bindings.Tests;

public sealed class AppenderTests
{
    readonly DuckDBConnection _connection = Sql.Open();

    // More rows than one chunk holds.
    [Fact]
    public void Many_rows_of_several_columns_are_appended()
    {
        _connection.Execute("CREATE TABLE t (id BIGINT, name VARCHAR, amount DECIMAL(18,2), day DATE)");

        using (var appender = _connection.CreateAppender("t"))
        {
            for (var id = 0L; id < 10_000; id++)
            {
                appender.CreateRow()
                    .AppendValue(id)
                    .AppendValue(id % 3 == 0 ? null : $"khách hàng {id}")
                    .AppendValue((decimal?)(id / 100m))
                    .AppendValue((DateOnly?)new DateOnly(2024, 1, 1).AddDays((int)(id % 366)))
                    .EndRow();
            }
        }

        Assert.Equal(
            "10000|6666|499950.00|2024-12-31",
            _connection.Scalar("SELECT concat_ws('|', count(*), count(name), sum(amount), max(day)) FROM t WHERE id BETWEEN 0 AND 9999"));
    }

    [Fact]
    public void A_column_takes_its_default()
    {
        _connection.Execute("CREATE TABLE t (id INTEGER, name VARCHAR DEFAULT 'vô danh')");

        using (var appender = _connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue((int?)1).AppendDefault().EndRow();
        }

        Assert.Equal("vô danh", _connection.Scalar("SELECT name FROM t"));
    }

    [Fact]
    public void A_broken_constraint_throws_on_Close_and_nothing_is_stored()
    {
        _connection.Execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
        using var appender = _connection.CreateAppender("t");
        appender.CreateRow().AppendValue((int?)1).EndRow();
        appender.CreateRow().AppendValue((int?)1).EndRow();

        var error = Assert.Throws<DuckDBException>(appender.Close);

        Assert.Contains("PRIMARY KEY or UNIQUE constraint", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void A_missing_table_or_a_missing_value_is_an_error()
    {
        _connection.Execute("CREATE TABLE t (a INTEGER, b INTEGER)");

        Assert.Throws<DuckDBException>(() => _connection.CreateAppender("missing"));
        using var appender = _connection.CreateAppender("t");
        Assert.Throws<InvalidOperationException>(() => appender.CreateRow().AppendValue((int?)1).EndRow());
        appender.Clear();
    }

    [Fact]
    public void An_appender_belongs_to_the_transaction()
    {
        _connection.Execute("CREATE TABLE t (id INTEGER)");
        using (var transaction = _connection.BeginTransaction())
        {
            using (var appender = _connection.CreateAppender("main", "t"))
            {
                appender.CreateRow().AppendValue((int?)1).EndRow();
            }

            Assert.Equal(1L, _connection.Scalar("SELECT count(*) FROM t"));
            transaction.Rollback();
        }

        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM t"));
    }

    // A failed load needs a transaction, or Clear.
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void Rows_are_stored_on_dispose_even_after_an_exception_unless_they_are_cleared(bool clear, long stored)
    {
        _connection.Execute("CREATE TABLE t (id INTEGER)");

        Assert.Throws<InvalidDataException>(Load);

        Assert.Equal(stored, _connection.Scalar("SELECT count(*) FROM t"));

        void Load()
        {
            using var appender = _connection.CreateAppender("t");
            appender.CreateRow().AppendValue((int?)1).EndRow();
            if (clear)
            {
                appender.Clear();
            }

            throw new InvalidDataException();
        }
    }

    // SQL rounds; the appender does not. Whoever appends rounds first.
    [Fact]
    public void A_decimal_with_more_digits_than_its_column_is_cut_by_the_appender_and_rounded_by_a_parameter()
    {
        _connection.Execute("CREATE TABLE t (v DECIMAL(18,2))");

        using (var appender = _connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue((decimal?)1.019m).EndRow();
        }

        _connection.Execute("INSERT INTO t VALUES (?)", new DuckDBParameter(1.019m));

        Assert.Equal([1.01m, 1.02m], _connection.Field<List<decimal>>("list(v ORDER BY v) FROM t"));
    }

    [Fact]
    public void A_decimal_too_wide_for_its_column_is_refused()
    {
        _connection.Execute("CREATE TABLE t (v DECIMAL(18,2))");
        using var appender = _connection.CreateAppender("t");

        Assert.Throws<OverflowException>(() => appender.CreateRow().AppendValue((decimal?)99999999999999999m));
        appender.Clear();
    }
}
