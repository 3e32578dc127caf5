namespace Analytics.Reports.Wording;

/// <summary>
/// Values, limits and intervals in the unit of their indicator: 90,0% · −8,8% · 15 ngày · 1.100 giờ · 14,0 triệu đồng ·
/// 0,75. A percent and a change are stored as fractions, money in đồng.
/// </summary>
public static class UnitText
{
    const double Million = 1e6;

    /// <summary>A measured value. A change always has its sign.</summary>
    public static string Value(string unit, double value) => unit switch
    {
        "percent" => Vietnamese.Percent(value),
        "change" => Vietnamese.WithSign(value * 100, 1) + "%",
        "vnd" => Vietnamese.Number(value / Million, 1) + " triệu đồng",
        "ratio" => Vietnamese.Number(value, 2),
        _ => Vietnamese.Count(value) + Suffix(unit),
    };

    /// <summary>A target or limit, without decimals that say nothing: 95% · −10% · 0,75 · 15 ngày.</summary>
    public static string Limit(string unit, double value) => unit switch
    {
        "percent" or "change" => Vietnamese.Limit(value),
        "vnd" => Brief(value / Million) + " triệu đồng",
        "ratio" => Brief(value),
        _ => Vietnamese.Count(value) + Suffix(unit),
    };

    /// <summary>A number of up to two decimals: 1 · 1,5 · 0,75.</summary>
    public static string Brief(double value) => Vietnamese.Number(value, 2).TrimEnd('0').TrimEnd(',');

    /// <summary>An interval, its unit said once: 82,1–94,3% · −12,0 đến −3,1%. Where the upper end was not reached: ≥ 81 ngày.</summary>
    public static string Interval(string unit, double low, double? high)
    {
        if (high is not { } upper)
        {
            return "≥ " + Value(unit, low);
        }

        // A dash before a minus sign reads as two of them.
        var first = Value(unit, low);
        return first[..^Mark(unit).Length] + (low < 0 || unit == "change" ? " đến " : "–") + Value(unit, upper);
    }

    /// <summary>The unit in words; one that has none yet by its own name.</summary>
    public static string Name(string unit) => unit switch
    {
        "percent" => "phần trăm (%)",
        "change" => "mức thay đổi, phần trăm (%)",
        "count" => "số lượng",
        "days" => "ngày",
        "hours" => "giờ",
        "vnd" => "đồng (in theo triệu đồng)",
        "ratio" => "hệ số",
        _ => unit,
    };

    static string Suffix(string unit) => unit is "days" or "hours" ? " " + Name(unit) : "";

    static string Mark(string unit) => unit switch
    {
        "percent" or "change" => "%",
        "vnd" => " triệu đồng",
        _ => Suffix(unit),
    };
}
