using Analytics.Reports.Wording;
using Analytics.Warehouse.Statistics;

namespace Analytics.Reports.Figures;

/// <summary>The difference of two shares, now minus before, as a fraction, with Newcombe's 95% interval.</summary>
public sealed record Change
{
    /// <summary>Now minus before.</summary>
    public required double Difference { get; init; }

    /// <summary>95% interval of the difference.</summary>
    public required Interval Interval { get; init; }

    /// <summary>What the interval says, given which direction is better.</summary>
    public required Signal Signal { get; init; }

    /// <summary>True only when the interval excludes zero: then the words "tăng" and "giảm" are allowed.</summary>
    public bool IsReal => Interval.ExcludesZero;

    /// <summary>tăng 8,9 điểm phần trăm, giảm …, or không thay đổi đáng kể.</summary>
    public string Words(Language words) =>
        words.Say(IsReal ? Difference > 0 ? "change.up" : "change.down" : "change.none", ("points", words.Number(Math.Abs(Difference) * 100, 1)));

    /// <summary>tăng 8,9 điểm % (+1,1 đến +16,6), or without a word of direction +1,2 điểm % (…); breaks only before the bracket.</summary>
    public string ShortWords(Language words) => IsReal
        ? Unbroken(words.Say(Difference > 0 ? "change.up_short" : "change.down_short", ("points", words.Number(Math.Abs(Difference) * 100, 1)))) + " " + IntervalText(words)
        : Figures(words);

    /// <summary>+8,9 điểm % (+1,1 đến +16,6); breaks only before the bracket.</summary>
    public string Figures(Language words) =>
        Unbroken(words.Say("change.points", ("points", words.Points(Difference)))) + " " + IntervalText(words);

    string IntervalText(Language words) =>
        Unbroken($"({words.Points(Interval.Low)} {words.Say("common.to")} {words.Points(Interval.High)})");

    static string Unbroken(string text) => text.Replace(' ', '\u00a0');

    /// <summary>The change between two shares; null when one is missing, is no share of whole units, or has too few of them.</summary>
    public static Change? Between(Figure? now, Figure? before)
    {
        if (now is not { Unit: "percent", Estimator: "rate", IsPrintable: true, Share: { } current } || before is not { IsPrintable: true, Share: { } earlier })
        {
            return null;
        }

        var interval = Interval.Newcombe(current, earlier);
        var difference = current.Value - earlier.Value;
        return new() { Difference = difference, Interval = interval, Signal = Read(interval, difference, now.Direction) };
    }

    static Signal Read(Interval interval, double difference, string? direction) =>
        !interval.ExcludesZero ? Signal.Ordinary
        : direction is null ? Signal.Unknown
        : difference > 0 == (direction == "up") ? Signal.Improvement
        : Signal.Deterioration;
}
