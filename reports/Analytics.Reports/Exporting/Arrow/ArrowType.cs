using Analytics.Reports.Exporting.Tables;
using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Exporting.Arrow;

/// <summary>How a type of DuckDB is written in Arrow.</summary>
/// <param name="Id">Number of the type in Arrow's Schema.fbs.</param>
/// <param name="Bits">Bits of one value; 0 = of varying length.</param>
/// <param name="Scale">Digits after the point, of a decimal.</param>
/// <param name="Precision">Digits in all, of a decimal.</param>
sealed record ArrowType(byte Id, int Bits, int Precision = 0, int Scale = 0)
{
    public const byte Integer = 2;
    public const byte FloatingPoint = 3;
    public const byte Utf8 = 5;
    public const byte Bool = 6;
    public const byte Decimal = 7;
    public const byte Date = 8;
    public const byte Timestamp = 10;

    const short DoublePrecision = 2;
    const short Days = 0;
    const short Microseconds = 2;

    /// <exception cref="AnalyticsException">The column has a type that is not written in Arrow.</exception>
    public static ArrowType Of(PackColumn column) => column.Type switch
    {
        "VARCHAR" => new(Utf8, 0),
        "BOOLEAN" => new(Bool, 1),
        "SMALLINT" => new(Integer, 16),
        "INTEGER" => new(Integer, 32),
        "BIGINT" => new(Integer, 64),
        "DOUBLE" => new(FloatingPoint, 64),
        "DATE" => new(Date, 32),
        "TIMESTAMP" => new(Timestamp, 64),
        _ when column.Type.StartsWith("DECIMAL(", StringComparison.Ordinal) => DecimalOf(column.Type["DECIMAL(".Length..^1].Split(',')),
        _ => throw new AnalyticsException(
            $"Column {column.Name} is {column.Type}, which is not written as Arrow. Leave arrow out of --format, or cast the column in its view."),
    };

    /// <summary>Writes the table of the type and gives its place.</summary>
    public int Write(FlatBuffer buffer)
    {
        buffer.StartTable(3);
        switch (Id)
        {
            case Integer:
                buffer.Field(0, Bits);
                buffer.Field(1, true);
                break;
            case FloatingPoint:
                buffer.Field(0, DoublePrecision);
                break;
            case Decimal:
                buffer.Field(0, Precision);
                buffer.Field(1, Scale);
                buffer.Field(2, Bits);
                break;
            case Date:
                buffer.Field(0, Days);
                break;
            case Timestamp:
                buffer.Field(0, Microseconds);
                break;
            default:
                break;
        }

        return buffer.EndTable();
    }

    static ArrowType DecimalOf(string[] digits) => new(
        Decimal, 128, int.Parse(digits[0], System.Globalization.CultureInfo.InvariantCulture),
        int.Parse(digits[1], System.Globalization.CultureInfo.InvariantCulture));
}
