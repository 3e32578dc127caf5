using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Etl.Sources.Postgres;

/// <summary>How far below the committed mark a fetch starts, for rows that were committed late with an older mark.</summary>
/// <param name="Amount">As PostgreSQL reads it: a number of the mark's own type, or an interval.</param>
/// <param name="IsTime">True for an interval.</param>
sealed partial record Overlap(string Amount, bool IsTime)
{
    /// <summary>No way back.</summary>
    public static readonly Overlap None = new("0", IsTime: false);

    /// <summary>For marks that are times: longer than most transactions take.</summary>
    public static readonly Overlap OfTimes = new("600 seconds", IsTime: true);

    /// <summary>True when a fetch starts right behind the mark.</summary>
    public bool IsNone => decimal.TryParse(Amount, CultureInfo.InvariantCulture, out var number) && number == 0;

    /// <summary>As written in the configuration; null = it cannot be read.</summary>
    public static Overlap? Parse(string text)
    {
        if (Form().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var number = match.Groups["number"].Value;
        var unit = match.Groups["unit"].Value switch { "s" => "seconds", "m" => "minutes", "h" => "hours", "d" => "days", _ => null };
        return unit is null ? new Overlap(number, IsTime: false) : new Overlap($"{number} {unit}", IsTime: true);
    }

    [GeneratedRegex(@"^(?<number>\d{1,15}(\.\d{1,6})?)(?<unit>[smhd]?)$")]
    private static partial Regex Form();
}
