namespace Analytics.Bindings.Tests;

public sealed class RoundTripTests
{
    public static TheoryData<string> Values => [.. SqlValue.All.Keys];

    public static TheoryData<string> AppendableValues => [.. SqlValue.All.Where(value => value.Value.Append is not null).Select(value => value.Key)];

    public static TheoryData<string> Types =>
        [.. SqlValue.OfEachType.Select(value => value.Type), "STRUCT(a INTEGER, b VARCHAR)", "MAP(VARCHAR, INTEGER)"];

    public static TheoryData<string> AppendableTypes => [.. SqlValue.OfEachType.Where(value => value.Append is not null).Select(value => value.Type)];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_through_a_reader(string name)
    {
        var value = SqlValue.All[name];
        using var connection = Sql.Open();

        var read = connection.Value($"SELECT {value.Literal}::{value.Type}");

        Assert.Equal(value.Read, read);
        Assert.Equal(value.Read.GetType(), read.GetType());
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_goes_through_a_positional_parameter(string name)
    {
        var value = SqlValue.All[name];
        using var connection = TableOf(value);

        connection.Execute("INSERT INTO t VALUES (?)", new DuckDBParameter(value.Parameter ?? value.Read));

        AssertStored(value, connection);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_goes_through_a_named_parameter(string name)
    {
        var value = SqlValue.All[name];
        using var connection = TableOf(value);

        connection.Execute("INSERT INTO t VALUES ($value)", new DuckDBParameter("value", value.Parameter ?? value.Read));

        AssertStored(value, connection);
    }

    [Theory]
    [MemberData(nameof(AppendableValues))]
    public void A_value_goes_through_the_appender(string name)
    {
        var value = SqlValue.All[name];
        using var connection = TableOf(value);

        using (var appender = connection.CreateAppender("t"))
        {
            var row = appender.CreateRow();
            value.Append!(row);
            row.EndRow();
        }

        AssertStored(value, connection);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_null_of_every_type_comes_back_as_DBNull(string type)
    {
        using var connection = Sql.Open();
        using var command = connection.Command($"SELECT NULL::{type}");
        using var reader = command.ExecuteReader();

        Assert.True(reader.Read());
        Assert.True(reader.IsDBNull(0));
        Assert.Equal(DBNull.Value, reader.GetValue(0));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_null_of_every_type_can_be_bound(string type)
    {
        using var connection = Sql.Open();
        connection.Execute($"CREATE TABLE t (v {type})");

        connection.Execute("INSERT INTO t VALUES (?), (?)", new DuckDBParameter(DBNull.Value), new DuckDBParameter { Value = null });

        Assert.Equal(2L, connection.Scalar("SELECT count(*) FROM t WHERE v IS NULL"));
    }

    [Theory]
    [MemberData(nameof(AppendableTypes))]
    public void A_null_of_every_type_that_the_appender_knows_can_be_appended(string type)
    {
        using var connection = Sql.Open();
        connection.Execute($"CREATE TABLE t (v {type})");

        using (var appender = connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendNullValue().EndRow();
        }

        Assert.Equal(1L, connection.Scalar("SELECT count(*) FROM t WHERE v IS NULL"));
    }

    static DuckDBConnection TableOf(SqlValue value)
    {
        var connection = Sql.Open();
        connection.Execute($"CREATE TABLE t (v {value.Type})");
        return connection;
    }

    // Both .NET and the engine itself must find the value that was meant.
    static void AssertStored(SqlValue value, DuckDBConnection connection)
    {
        Assert.Equal(value.Read, connection.Value("SELECT v FROM t"));
        Assert.Equal(true, connection.Scalar($"SELECT v = {value.Literal}::{value.Type} FROM t"));
    }
}
