using System.Numerics;

namespace Analytics.Bindings.Tests;

/// <summary>Types that need more than GetValue.</summary>
public sealed class NestedAndSpecialTypesTests
{
    readonly DuckDBConnection _connection = Sql.Open();

    [Fact]
    public void A_struct_comes_as_a_dictionary_or_as_an_object()
    {
        var dictionary = Assert.IsType<Dictionary<string, object?>>(_connection.Scalar("SELECT {'Name': 'Huế', 'Size': NULL::INTEGER}"));
        var place = _connection.Field<Place>("{'Name': 'Huế', 'Size': 7}");

        Assert.Equal("Huế", dictionary["Name"]);
        Assert.Null(dictionary["Size"]);
        Assert.Equal(("Huế", 7), (place.Name, place.Size));
    }

    [Fact]
    public void A_map_comes_as_a_dictionary()
    {
        var map = Assert.IsType<Dictionary<string, int>>(_connection.Scalar("SELECT map {'a': 1, 'b': 2}"));

        Assert.Equal(2, map["b"]);
        Assert.Null(_connection.Field<Dictionary<string, int?>>("map {'a': NULL::INTEGER}")["a"]);
    }

    [Fact]
    public void Structs_and_maps_go_in_as_JSON_text()
    {
        _connection.Execute("CREATE TABLE t (s STRUCT(a INTEGER), m MAP(VARCHAR, INTEGER))");

        _connection.Execute(
            "INSERT INTO t SELECT from_json(?::JSON, '{\"a\": \"INTEGER\"}'), from_json(?::JSON, '{\"k\": \"INTEGER\"}')::STRUCT(k INTEGER)::JSON::MAP(VARCHAR, INTEGER)",
            new DuckDBParameter("{\"a\": 5}"),
            new DuckDBParameter("{\"k\": 6}"));

        Assert.Equal(5, _connection.Scalar("SELECT s.a FROM t"));
        Assert.Equal(6, _connection.Scalar("SELECT m['k'] FROM t"));
    }

    [Fact]
    public void A_list_with_nulls_is_read_with_a_nullable_element_type()
    {
        Assert.Equal([1, null], _connection.Field<List<int?>>("[1, NULL]"));
        Assert.Equal(["a", null], _connection.Field<List<string?>>("['a', NULL]"));
        Assert.Throws<InvalidCastException>(() => _connection.Scalar("SELECT [1, NULL]"));
    }

    [Fact]
    public void A_list_with_nulls_can_be_bound_and_appended()
    {
        var list = new List<int?> { 1, null };
        _connection.Execute("CREATE TABLE t (v INTEGER[])");

        _connection.Execute("INSERT INTO t VALUES (?)", new DuckDBParameter(list));
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue(list).EndRow();
        }

        Assert.Equal(2L, _connection.Scalar("SELECT count(*) FROM t WHERE v::VARCHAR = '[1, NULL]'"));
    }

    [Fact]
    public void A_day_beyond_those_of_NET_is_read_and_written_in_parts()
    {
        var ides = new DuckDBDateOnly(-43, 3, 15);

        Assert.Equal(ides, _connection.Field<DuckDBDateOnly>("DATE '0044-03-15 (BC)'"));
        Assert.Equal("0044-03-15 (BC)", _connection.Scalar("SELECT ?::VARCHAR", new DuckDBParameter(ides)));
        Assert.Equal(new DuckDBDateOnly(5881580, 7, 10), _connection.Field<DuckDBDateOnly>("DATE '5881580-07-10'"));
        Assert.Equal(new DuckDBDateOnly(-5877641, 6, 25), _connection.Field<DuckDBDateOnly>("DATE '5877642-06-25 (BC)'"));
        Assert.Throws<ArgumentOutOfRangeException>(() => _connection.Scalar("SELECT DATE '0044-03-15 (BC)'"));
    }

    [Fact]
    public void A_day_that_does_not_exist_is_refused_before_it_reaches_the_engine() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuckDBDateOnly(2023, 2, 29).ToDuckDBDate());

    [Theory]
    [InlineData("infinity", true)]
    [InlineData("-infinity", false)]
    public void Infinite_days_and_instants_can_be_told_apart(string literal, bool positive)
    {
        var day = _connection.Field<DuckDBDateOnly>($"'{literal}'::DATE");
        var instant = _connection.Field<DuckDBTimestamp>($"'{literal}'::TIMESTAMP");

        Assert.Equal((positive, !positive), (day.IsPositiveInfinity, day.IsNegativeInfinity));
        Assert.Equal(day, instant.Date);
        Assert.Equal(positive ? long.MaxValue : -long.MaxValue, instant.ToDuckDBTimestampStruct().Micros);
        Assert.Equal(literal, _connection.Scalar("SELECT ?::VARCHAR", new DuckDBParameter(day)));
        Assert.Throws<InvalidOperationException>(() => _connection.Scalar($"SELECT '{literal}'::TIMESTAMP"));
    }

    [Theory]
    [InlineData("290309-12-22 (BC) 00:00:00")]
    [InlineData("1969-12-31 23:59:59.999999")]
    [InlineData("2024-02-29 12:34:56.789012")]
    [InlineData("294247-01-10 04:00:54.775806")]
    public void An_instant_splits_into_its_parts_and_back(string literal)
    {
        var instant = _connection.Field<DuckDBTimestamp>($"TIMESTAMP '{literal}'");

        Assert.Equal(_connection.Field<long>($"epoch_us(TIMESTAMP '{literal}')"), instant.ToDuckDBTimestampStruct().Micros);
    }

    [Fact]
    public void Midnight_at_the_end_of_a_day_is_read_in_parts() =>
        Assert.Equal(new DuckDBTimeOnly(24, 0, 0), _connection.Field<DuckDBTimeOnly>("TIME '24:00:00'"));

    [Fact]
    public void An_interval_of_months_is_read_in_parts_and_is_no_TimeSpan()
    {
        var interval = _connection.Field<DuckDBInterval>("INTERVAL '1 month -2 days 3 microseconds'");

        Assert.Equal(new DuckDBInterval(1, -2, 3), interval);
        Assert.False(interval.TryConvert(out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => _connection.Scalar("SELECT INTERVAL '1 month'"));
    }

    [Fact]
    public void A_time_with_zone_comes_as_an_offset_time()
    {
        var time = _connection.Field<DateTimeOffset>("TIMETZ '12:30:00+07'");

        Assert.Equal((new TimeSpan(12, 30, 0), TimeSpan.FromHours(7)), (time.TimeOfDay, time.Offset));
        _connection.Execute("CREATE TABLE t (v TIMETZ)");
        _connection.Execute("INSERT INTO t VALUES (?)", new DuckDBParameter(time));
        Assert.Equal("12:30:00+07", _connection.Scalar("SELECT v::VARCHAR FROM t"));
    }

    [Fact]
    public void A_huge_decimal_is_read_as_a_whole_number()
    {
        var digits = new string('9', 38);

        Assert.Equal(BigInteger.Parse(digits, null), _connection.Field<BigInteger>($"{digits}::DECIMAL(38,0)"));
        Assert.Throws<OverflowException>(() => _connection.Scalar($"SELECT {digits}::DECIMAL(38,0)"));
    }

    [Theory]
    [InlineData("STRUCT(a INTEGER)")]
    [InlineData("MAP(VARCHAR, INTEGER)")]
    [InlineData("BIT")]
    public void The_appender_says_that_it_cannot_write_the_type(string type)
    {
        _connection.Execute($"CREATE TABLE t (v {type})");

        Assert.Throws<NotImplementedException>(() => _connection.CreateAppender("t").CreateRow().AppendNullValue());
    }

    [Fact]
    public void A_NUL_inside_a_text_survives_a_parameter_but_not_the_appender()
    {
        _connection.Execute("CREATE TABLE t (v VARCHAR)");

        _connection.Execute("INSERT INTO t VALUES (?)", new DuckDBParameter("a\0b"));
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue("a\0b").EndRow();
        }

        Assert.Equal(["a", "a\0b"], _connection.Field<List<string>>("list(v ORDER BY length(v)) FROM t"));
    }

    sealed class Place
    {
        public string? Name { get; set; }

        public int Size { get; set; }
    }
}
