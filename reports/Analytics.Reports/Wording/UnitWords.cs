namespace Analytics.Reports.Wording;

/// <summary>
/// Values, limits and intervals in the unit of their indicator: 90,0% · −8,8% · 15 ngày · 1.100 giờ · 14,0 triệu đồng ·
/// 0,75. A percent and a change are stored as fractions, money in đồng.
/// </summary>
public sealed class UnitWords
{
    const double Million = 1e6;

    readonly Language _language;

    internal UnitWords(Language language) => _language = language;

    /// <summary>A measured value. A change always has its sign.</summary>
    public string Value(string unit, double value) => unit switch
    {
        "percent" => _language.Percent(value),
        "change" => _language.WithSign(value * 100, 1) + "%",
        "vnd" => _language.Number(value / Million, 1) + Suffix(unit),
        "ratio" => _language.Number(value, 2),
        _ => _language.Count(value) + Suffix(unit),
    };

    /// <summary>A target or limit, without decimals that say nothing: 95% · −10% · 0,75 · 15 ngày.</summary>
    public string Limit(string unit, double value) => unit switch
    {
        "percent" or "change" => _language.Limit(value),
        "vnd" => _language.Brief(value / Million) + Suffix(unit),
        "ratio" => _language.Brief(value),
        _ => _language.Count(value) + Suffix(unit),
    };

    /// <summary>An interval, its unit said once: 82,1–94,3% · −12,0 đến −3,1%. Where the upper end was not reached: từ 81 ngày.</summary>
    public string Interval(string unit, double low, double? high)
    {
        if (high is not { } upper)
        {
            return _language.Say("unit.at_least", ("value", Value(unit, low)));
        }

        // A dash before a minus sign reads as two of them.
        var first = Value(unit, low);
        return first[..^Mark(unit).Length] + (low < 0 || unit == "change" ? $" {_language.Say("common.to")} " : "–") + Value(unit, upper);
    }

    /// <summary>The unit in words; one that has none yet by its own name.</summary>
    public string Name(string unit) => _language.NameOf("unit", unit);

    string Suffix(string unit) => unit is "days" or "hours" or "vnd" ? " " + _language.Say("unit.suffix_" + unit) : "";

    string Mark(string unit) => unit is "percent" or "change" ? "%" : Suffix(unit);
}
