using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>INTERVAL. C's microseconds have a sign; here they show as its two's complement.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBInterval(int Months, int Days, ulong Micros)
{
    public static implicit operator DuckDBInterval(TimeSpan value) =>
        new(0, value.Days, unchecked((ulong)(value.Ticks % TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond)));

    public static explicit operator TimeSpan(DuckDBInterval value) =>
        value.TryConvert(out var span)
            ? span.Value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "An interval of months, or a very long one, is no TimeSpan.");

    public bool TryConvert([NotNullWhen(true)] out TimeSpan? span)
    {
        var ticks = ((Int128)Days * TimeSpan.TicksPerDay) + ((Int128)unchecked((long)Micros) * TimeSpan.TicksPerMicrosecond);
        var fits = Months == 0 && ticks >= long.MinValue && ticks <= long.MaxValue;
        span = fits ? new TimeSpan((long)ticks) : null;
        return fits;
    }
}
