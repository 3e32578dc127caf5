using System.Globalization;
using System.Numerics;

namespace Analytics.Bindings.Tests;

/// <summary>One value of a SQL type: as SQL writes it, as .NET reads it, and how the appender takes it.</summary>
/// <param name="Type">The SQL type.</param>
/// <param name="Literal">The value as SQL.</param>
/// <param name="Read">What a reader's GetValue returns.</param>
/// <param name="Append">Appends the value; null where the appender does not know the type.</param>
/// <param name="Parameter">What is bound when that is not what is read.</param>
public sealed record SqlValue(
    string Type, string Literal, object Read, Action<IDuckDBAppenderRow>? Append = null, object? Parameter = null)
{
    static readonly DateTimeOffset Moment = new(2024, 2, 29, 23, 59, 58, 999, TimeSpan.FromHours(7));

    /// <summary>By name, so that a theory shows which value failed.</summary>
    public static IReadOnlyDictionary<string, SqlValue> All { get; } = new Dictionary<string, SqlValue>
    {
        ["BOOLEAN true"] = new("BOOLEAN", "true", true, row => row.AppendValue(true)),
        ["BOOLEAN false"] = new("BOOLEAN", "false", false, row => row.AppendValue(false)),
        ["TINYINT smallest"] = new("TINYINT", "'-128'", sbyte.MinValue, row => row.AppendValue((sbyte?)sbyte.MinValue)),
        ["TINYINT largest"] = new("TINYINT", "127", sbyte.MaxValue, row => row.AppendValue((sbyte?)sbyte.MaxValue)),
        ["SMALLINT smallest"] = new("SMALLINT", "'-32768'", short.MinValue, row => row.AppendValue((short?)short.MinValue)),
        ["SMALLINT largest"] = new("SMALLINT", "32767", short.MaxValue, row => row.AppendValue((short?)short.MaxValue)),
        ["INTEGER smallest"] = new("INTEGER", "'-2147483648'", int.MinValue, row => row.AppendValue((int?)int.MinValue)),
        ["INTEGER largest"] = new("INTEGER", "2147483647", int.MaxValue, row => row.AppendValue((int?)int.MaxValue)),
        ["BIGINT smallest"] = new("BIGINT", "'-9223372036854775808'", long.MinValue, row => row.AppendValue((long?)long.MinValue)),
        ["BIGINT largest"] = new("BIGINT", "9223372036854775807", long.MaxValue, row => row.AppendValue((long?)long.MaxValue)),
        ["HUGEINT smallest"] = Whole("HUGEINT", Int128.MinValue),
        ["HUGEINT minus one"] = Whole("HUGEINT", BigInteger.MinusOne),
        ["HUGEINT largest"] = Whole("HUGEINT", Int128.MaxValue),
        ["UTINYINT largest"] = new("UTINYINT", "255", byte.MaxValue, row => row.AppendValue((byte?)byte.MaxValue)),
        ["USMALLINT largest"] = new("USMALLINT", "65535", ushort.MaxValue, row => row.AppendValue((ushort?)ushort.MaxValue)),
        ["UINTEGER largest"] = new("UINTEGER", "4294967295", uint.MaxValue, row => row.AppendValue((uint?)uint.MaxValue)),
        ["UBIGINT largest"] = new("UBIGINT", "18446744073709551615", ulong.MaxValue, row => row.AppendValue((ulong?)ulong.MaxValue)),
        ["UBIGINT smallest"] = new("UBIGINT", "0", ulong.MinValue, row => row.AppendValue((ulong?)ulong.MinValue)),
        ["UHUGEINT largest"] = Whole("UHUGEINT", UInt128.MaxValue),
        ["FLOAT smallest"] = new("FLOAT", "'-3.4028235e38'", float.MinValue, row => row.AppendValue((float?)float.MinValue)),
        ["FLOAT largest"] = new("FLOAT", "'3.4028235e38'", float.MaxValue, row => row.AppendValue((float?)float.MaxValue)),
        ["DOUBLE smallest"] = new("DOUBLE", "'-1.7976931348623157e308'", double.MinValue, row => row.AppendValue((double?)double.MinValue)),
        ["DOUBLE largest"] = new("DOUBLE", "'1.7976931348623157e308'", double.MaxValue, row => row.AppendValue((double?)double.MaxValue)),
        ["DOUBLE not a number"] = new("DOUBLE", "'nan'", double.NaN, row => row.AppendValue((double?)double.NaN)),
        ["DOUBLE infinity"] = new("DOUBLE", "'inf'", double.PositiveInfinity, row => row.AppendValue((double?)double.PositiveInfinity)),
        ["DECIMAL(18,2) smallest"] = Amount("DECIMAL(18,2)", -9999999999999999.99m),
        ["DECIMAL(18,2) largest"] = Amount("DECIMAL(18,2)", 9999999999999999.99m),
        ["DECIMAL(18,2) a thousand"] = Amount("DECIMAL(18,2)", 1000.00m),
        ["DECIMAL(4,1) small"] = Amount("DECIMAL(4,1)", -999.9m),
        ["DECIMAL(9,3) small"] = Amount("DECIMAL(9,3)", 999999.999m),
        ["DECIMAL(38,10) many digits"] = Amount("DECIMAL(38,10)", 123456789012345678.1234567891m),
        ["DECIMAL(38,10) negative"] = Amount("DECIMAL(38,10)", -123456789012345678.1234567891m),
        ["VARCHAR empty"] = Text(""),
        ["VARCHAR of twelve bytes"] = Text("mười hai"),
        ["VARCHAR Vietnamese, composed"] = Text("Nguyễn Thị Ngọc Ánh ở Đà Nẵng".Normalize(System.Text.NormalizationForm.FormC)),
        ["VARCHAR Vietnamese, decomposed"] = Text("Nguye\u0302\u0303n Thi\u0323 Ngo\u0323c A\u0301nh o\u031b\u0309 \u0110a\u0300 Na\u0306\u0303ng"),
        ["VARCHAR beyond 16 bits"] = Text("🦆 quạc"),
        ["VARCHAR of a megabyte"] = Text(new string('ệ', 350_000)),
        ["BLOB"] = new("BLOB", "'\\x00\\xFF\\x61'", new byte[] { 0, 255, 97 }, row => row.AppendValue(new byte[] { 0, 255, 97 })),
        ["BLOB empty"] = new("BLOB", "''", Array.Empty<byte>(), row => row.AppendValue(Array.Empty<byte>())),
        ["DATE smallest of .NET"] = Day(DateOnly.MinValue),
        ["DATE leap day"] = Day(new DateOnly(2024, 2, 29)),
        ["DATE largest of .NET"] = Day(DateOnly.MaxValue),
        ["TIME smallest"] = Clock(TimeOnly.MinValue),
        ["TIME largest"] = Clock(new TimeOnly(23, 59, 59, 999, 999)),
        ["TIMESTAMP smallest of .NET"] = Instant("TIMESTAMP", DateTime.MinValue),
        ["TIMESTAMP before 1970"] = Instant("TIMESTAMP", new DateTime(1969, 12, 31, 23, 59, 59, 999).AddMicroseconds(999)),
        ["TIMESTAMP largest of .NET"] = Instant("TIMESTAMP", new DateTime(9999, 12, 31, 23, 59, 59, 999).AddMicroseconds(999)),
        ["TIMESTAMP_S"] = Instant("TIMESTAMP_S", new DateTime(2024, 2, 29, 1, 2, 3)),
        ["TIMESTAMP_MS"] = Instant("TIMESTAMP_MS", new DateTime(2024, 2, 29, 1, 2, 3, 4)),
        ["TIMESTAMP_NS"] = Instant("TIMESTAMP_NS", new DateTime(2024, 2, 29, 1, 2, 3, 4)),
        // Read back in UTC and without saying so.
        ["TIMESTAMPTZ"] = new(
            "TIMESTAMPTZ", "'2024-02-29 23:59:58.999+07'", Moment.UtcDateTime, row => row.AppendValue((DateTimeOffset?)Moment), Moment),
        ["INTERVAL"] = Span(new TimeSpan(3, 4, 5, 6, 7)),
        ["INTERVAL negative"] = Span(-new TimeSpan(3, 4, 5, 6, 7)),
        ["UUID"] = Id("550e8400-e29b-41d4-a716-446655440000"),
        ["UUID smallest"] = Id("00000000-0000-0000-0000-000000000000"),
        ["UUID largest"] = Id("ffffffff-ffff-ffff-ffff-ffffffffffff"),
        ["ENUM"] = new("ENUM('vui', 'buồn')", "'buồn'", "buồn", row => row.AppendValue("buồn")),
        ["JSON"] = new("JSON", "'{\"tên\": [1, null]}'", "{\"tên\": [1, null]}", row => row.AppendValue("{\"tên\": [1, null]}")),
        ["BIT"] = new("BIT", "'0010101'", "0010101"),
        ["BIGNUM"] = new("BIGNUM", "'-1" + new string('0', 60) + "'", -BigInteger.Pow(10, 60)),
        ["LIST of INTEGER"] = new("INTEGER[]", "[1, -2]", new List<int> { 1, -2 }, row => row.AppendValue(new List<int> { 1, -2 })),
        ["LIST empty"] = new("INTEGER[]", "[]", new List<int>(), row => row.AppendValue(new List<int>())),
        ["LIST of VARCHAR"] = new(
            "VARCHAR[]", "['Huế', '']", new List<string> { "Huế", "" }, row => row.AppendValue(new List<string> { "Huế", "" })),
        ["LIST of lists"] = new(
            "INTEGER[][]",
            "[[1], [2, 3]]",
            new List<List<int>> { new() { 1 }, new() { 2, 3 } },
            row => row.AppendValue(new List<List<int>> { new() { 1 }, new() { 2, 3 } })),
        ["ARRAY"] = new("INTEGER[3]", "[1, 2, 3]", new List<int> { 1, 2, 3 }, row => row.AppendValue(new List<int> { 1, 2, 3 })),
    };

    /// <summary>The types, each once.</summary>
    public static IEnumerable<SqlValue> OfEachType => All.Values.DistinctBy(value => value.Type);

    static SqlValue Whole(string type, BigInteger value) =>
        new(type, $"'{value}'", value, row => row.AppendValue((BigInteger?)value));

    static SqlValue Amount(string type, decimal value) =>
        new(type, $"'{value.ToString(CultureInfo.InvariantCulture)}'", value, row => row.AppendValue((decimal?)value));

    static SqlValue Text(string value) => new("VARCHAR", $"'{value}'", value, row => row.AppendValue(value));

    static SqlValue Day(DateOnly value) => new("DATE", $"'{value:O}'", value, row => row.AppendValue((DateOnly?)value));

    static SqlValue Clock(TimeOnly value) =>
        new("TIME", $"'{value:HH\\:mm\\:ss\\.ffffff}'", value, row => row.AppendValue((TimeOnly?)value));

    static SqlValue Instant(string type, DateTime value) =>
        new(type, $"'{value:yyyy-MM-dd HH\\:mm\\:ss\\.ffffff}'", value, row => row.AppendValue((DateTime?)value));

    static SqlValue Span(TimeSpan value) =>
        new("INTERVAL", $"INTERVAL '{value.Ticks / TimeSpan.TicksPerMicrosecond} microseconds'", value, row => row.AppendValue((TimeSpan?)value));

    static SqlValue Id(string value) => new("UUID", $"'{value}'", Guid.Parse(value), row => row.AppendValue((Guid?)Guid.Parse(value)));
}
