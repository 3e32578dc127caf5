namespace Analytics.Bindings.Tests;

public sealed class CommandTests
{
    // Long enough for any machine; a test that ends has stopped it.
    const string Endless = "SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b";

    readonly DuckDBConnection _connection = Sql.Open();

    [Fact]
    public async Task Cancel_interrupts_a_running_query_and_the_connection_stays_usable()
    {
        using var command = _connection.Command(Endless);
        var running = Task.Run(command.ExecuteScalar);

        // The first calls may come before the query has begun.
        while (!running.IsCompleted)
        {
            await Task.Delay(50);
            command.Cancel();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(1, _connection.Scalar("SELECT 1"));
    }

    [Fact]
    public async Task A_cancellation_token_interrupts_a_running_query()
    {
        using var command = _connection.Command(Endless);
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteScalarAsync(source.Token));
    }

    [Theory]
    [InlineData("SELEC 1", "Parser Error: syntax error at or near \"SELEC\"")]
    [InlineData("SELECT * FROM missing", "Catalog Error: Table with name missing does not exist!")]
    [InlineData("SELECT unknown", "Binder Error: Referenced column \"unknown\" was not found")]
    [InlineData("SELECT 'mười'::INTEGER", "Conversion Error: Could not convert string 'mười' to INT32")]
    public void An_error_in_SQL_carries_the_message_of_the_engine(string sql, string message)
    {
        var error = Assert.Throws<DuckDBException>(() => _connection.Scalar(sql));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_while_a_query_runs_has_its_kind()
    {
        _connection.Execute("CREATE TABLE t (v INTEGER PRIMARY KEY)");
        _connection.Execute("INSERT INTO t VALUES (1)");

        var error = Assert.Throws<DuckDBException>(() => _connection.Execute("INSERT INTO t VALUES (1)"));

        Assert.Equal(DuckDBErrorType.Constraint, error.ErrorType);
        Assert.Contains("Duplicate key \"v: 1\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_statements_run_in_one_command()
    {
        using var command = _connection.Command("CREATE TABLE t AS SELECT range FROM range(3); SELECT max(range) FROM t; SELECT 'x'");
        using var reader = command.ExecuteReader();

        Assert.True(reader.Read());
        Assert.Equal(2L, reader.GetInt64(0));
        Assert.True(reader.NextResult());
        Assert.True(reader.Read());
        Assert.Equal("x", reader.GetString(0));
    }

    [Fact]
    public void The_number_of_changed_rows_is_returned()
    {
        _connection.Execute("CREATE TABLE t AS SELECT range AS v FROM range(10)");

        Assert.Equal(4, _connection.Execute("DELETE FROM t WHERE v < 4"));
    }

    [Fact]
    public void A_prepared_command_runs_again_with_another_value()
    {
        using var command = _connection.Command("SELECT $a + $b", new DuckDBParameter("b", 2), new DuckDBParameter("a", 1));

        Assert.Equal(3, command.ExecuteScalar());
        command.Parameters["a"].Value = 40;
        Assert.Equal(42, command.ExecuteScalar());
    }

    [Fact]
    public void A_parameter_that_is_missing_is_an_error()
    {
        Assert.Throws<InvalidOperationException>(() => _connection.Scalar("SELECT ?, ?", new DuckDBParameter(1)));
        Assert.Throws<DuckDBException>(() => _connection.Scalar("SELECT $a", new DuckDBParameter("b", 1)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_rows_are_read_streaming_or_not(bool streaming)
    {
        using var command = _connection.Command("SELECT range, 'dòng ' || range FROM range(100000)");
        command.UseStreamingMode = streaming;
        using var reader = command.ExecuteReader();

        var rows = 0L;
        while (reader.Read())
        {
            Assert.Equal(rows, reader.GetInt64(0));
            rows++;
        }

        Assert.Equal(100_000, rows);
        Assert.False(reader.Read());
    }

    [Fact]
    public void A_streaming_reader_shows_its_first_rows_before_the_query_has_ended_and_can_be_left()
    {
        using (var command = _connection.Command("SELECT range FROM range(1000000000000)"))
        {
            command.UseStreamingMode = true;
            using var reader = command.ExecuteReader();
            Assert.True(reader.Read());
            Assert.Equal(0L, reader.GetInt64(0));
        }

        Assert.Equal(1, _connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void The_columns_of_a_result_have_names_and_types()
    {
        using var command = _connection.Command("SELECT 1.50::DECIMAL(18,2) AS \"số tiền\", DATE '2024-02-29' AS ngày");
        using var reader = command.ExecuteReader();

        Assert.Equal(2, reader.FieldCount);
        Assert.Equal(("số tiền", typeof(decimal), "Decimal"), (reader.GetName(0), reader.GetFieldType(0), reader.GetDataTypeName(0)));
        Assert.Equal(("ngày", typeof(DateOnly), "Date"), (reader.GetName(1), reader.GetFieldType(1), reader.GetDataTypeName(1)));
    }

    [Fact]
    public void A_function_written_in_NET_runs_inside_a_query()
    {
        _connection.RegisterScalarFunction<int, int>("twice", (input, output, rows) =>
        {
            for (ulong row = 0; row < rows; row++)
            {
                output.WriteValue(input[0].GetValue<int>(row) * 2, row);
            }
        });

        Assert.Equal(9900L, Convert.ToInt64(_connection.Scalar("SELECT sum(twice(range::INTEGER))::BIGINT FROM range(100)"), null));
    }

    [Fact]
    public void A_table_written_in_NET_is_read_with_its_parameters()
    {
        _connection.RegisterTableFunction<int, string>(
            "repeated",
            parameters =>
            {
                var count = parameters[0].GetValue<int>();
                var text = parameters[1].GetValue<string>();
                return new TableFunction([new ColumnInfo("text", typeof(string))], Enumerable.Repeat(text, count));
            },
            (item, writers, row) => writers[0].WriteValue((string)item!, row));

        Assert.Equal(5000L, _connection.Scalar("SELECT count(*) FROM repeated(5000, 'gà') WHERE text = 'gà'"));
    }
}
