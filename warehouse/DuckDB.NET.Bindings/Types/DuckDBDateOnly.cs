using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>DATE split into its parts. DuckDB's years go far beyond those of <see cref="DateOnly"/>, before the year 1 too.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBDateOnly(int Year, byte Month, byte Day)
{
    const int YearsPerCycle = 400;
    const int DaysPerCycle = 146_097;
    const int EpochDayNumber = 719_162;

    /// <summary>The calendar date of the number that stands for infinity, as DuckDB's own conversion gives it.</summary>
    public static readonly DuckDBDateOnly PositiveInfinity = new(5881580, 7, 11);

    /// <summary>The calendar date of the number that stands for minus infinity.</summary>
    public static readonly DuckDBDateOnly NegativeInfinity = new(-5877641, 6, 24);

    public bool IsPositiveInfinity => this == PositiveInfinity;

    public bool IsNegativeInfinity => this == NegativeInfinity;

    public bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;

    public static implicit operator DateOnly(DuckDBDateOnly date) => new(date.Year, date.Month, date.Day);

    public static implicit operator DuckDBDateOnly(DateOnly date) => new(date.Year, (byte)date.Month, (byte)date.Day);

    public static explicit operator DateTime(DuckDBDateOnly date) => date.ToDateTime();

    public static explicit operator DuckDBDateOnly(DateTime date) => FromDateTime(date);

    public static DuckDBDateOnly FromDateTime(DateTime date) => DateOnly.FromDateTime(date);

    public DateTime ToDateTime() => new(Year, Month, Day);

    // The calendar repeats every 400 years, so DateOnly can count (and check) the days of any year.
    // DuckDB's own function would end the process when given a date that does not exist.
    public static DuckDBDateOnly FromDuckDBDate(DuckDBDate date)
    {
        var number = (long)date.Days + EpochDayNumber;
        var cycle = FloorDivide(number, DaysPerCycle);
        DuckDBDateOnly inCycle = DateOnly.FromDayNumber((int)(number - (cycle * DaysPerCycle)));
        return inCycle with { Year = (int)(inCycle.Year + (cycle * YearsPerCycle)) };
    }

    public DuckDBDate ToDuckDBDate()
    {
        var cycle = FloorDivide((long)Year - 1, YearsPerCycle);
        var inCycle = new DateOnly((int)(Year - (cycle * YearsPerCycle)), Month, Day);
        return new DuckDBDate { Days = checked((int)(inCycle.DayNumber + (cycle * DaysPerCycle) - EpochDayNumber)) };
    }

    static long FloorDivide(long value, long divisor) =>
        (value / divisor) - (value % divisor < 0 ? 1 : 0);
}
