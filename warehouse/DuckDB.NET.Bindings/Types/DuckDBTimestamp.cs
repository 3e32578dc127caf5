using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>TIMESTAMP as it is stored: microseconds since 1970-01-01 (other units for its variants).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimestampStruct
{
    public static readonly DuckDBTimestampStruct PositiveInfinity = new() { Micros = long.MaxValue };

    public static readonly DuckDBTimestampStruct NegativeInfinity = new() { Micros = -long.MaxValue };

    public long Micros { get; set; }

    public readonly bool IsPositiveInfinity => Micros == long.MaxValue;

    public readonly bool IsNegativeInfinity => Micros == -long.MaxValue;

    public readonly bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;
}

/// <summary>TIMESTAMP split into date and time.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBTimestamp(DuckDBDateOnly Date, DuckDBTimeOnly Time)
{
    const long MicrosPerDay = TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond;

    public static DuckDBTimestamp FromDateTime(DateTime value) =>
        new(DuckDBDateOnly.FromDateTime(value), TimeOnly.FromDateTime(value));

    public static DuckDBTimestamp FromDuckDBTimestampStruct(DuckDBTimestampStruct value)
    {
        if (value.IsInfinity)
        {
            return new(value.IsPositiveInfinity ? DuckDBDateOnly.PositiveInfinity : DuckDBDateOnly.NegativeInfinity, default);
        }

        var (days, micros) = Math.DivRem(value.Micros, MicrosPerDay);
        if (micros < 0)
        {
            days--;
            micros += MicrosPerDay;
        }

        var date = DuckDBDateOnly.FromDuckDBDate(new DuckDBDate { Days = (int)days });
        return new(date, new TimeOnly(micros * TimeSpan.TicksPerMicrosecond));
    }

    public DuckDBTimestampStruct ToDuckDBTimestampStruct()
    {
        if (Date.IsInfinity)
        {
            return Date.IsPositiveInfinity ? DuckDBTimestampStruct.PositiveInfinity : DuckDBTimestampStruct.NegativeInfinity;
        }

        var micros = Time.Ticks / TimeSpan.TicksPerMicrosecond;
        return new() { Micros = checked((Date.ToDuckDBDate().Days * MicrosPerDay) + micros) };
    }

    public DateTime ToDateTime() => Date.ToDateTime().AddTicks(Time.Ticks);
}
