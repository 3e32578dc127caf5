using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>TIME split into its parts; DuckDB also has 24:00:00, which <see cref="TimeOnly"/> has not.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBTimeOnly(byte Hour, byte Min, byte Sec, int Microsecond)
{
    public DuckDBTimeOnly(byte hour, byte min, byte sec)
        : this(hour, min, sec, 0)
    {
    }

    public long Ticks =>
        (Hour * TimeSpan.TicksPerHour) + (Min * TimeSpan.TicksPerMinute) + (Sec * TimeSpan.TicksPerSecond)
        + (Microsecond * TimeSpan.TicksPerMicrosecond);

    public static implicit operator TimeOnly(DuckDBTimeOnly time) => new(time.Ticks);

    public static implicit operator DuckDBTimeOnly(TimeOnly time) =>
        new((byte)time.Hour, (byte)time.Minute, (byte)time.Second, (time.Millisecond * 1000) + time.Microsecond);

    public static explicit operator DateTime(DuckDBTimeOnly time) => time.ToDateTime();

    public static explicit operator DuckDBTimeOnly(DateTime time) => TimeOnly.FromDateTime(time);

    public DateTime ToDateTime() => DateTime.MinValue.AddTicks(Ticks);
}
