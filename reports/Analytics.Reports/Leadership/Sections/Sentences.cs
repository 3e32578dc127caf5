using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Sections;

/// <summary>Sentences that several sections share. A clause without a number is left out, never printed empty.</summary>
static class Sentences
{
    /// <summary>Template 2.</summary>
    public const string NoSignal =
        "Mức thay đổi nêu trên nằm trong phạm vi dao động thông thường, chưa đủ căn cứ kết luận có cải thiện hoặc giảm sút.";

    /// <summary>Template 2 when changes were stated and none of them is real; else null.</summary>
    public static string? Ordinary(params Change?[] changes) =>
        changes.Any(change => change is not null) && changes.All(change => change is null or { IsReal: false }) ? NoSignal : null;

    /// <summary>Template 8, of what is counted.</summary>
    public static string TooFew(string units) => $"Số {units} dưới 5, chỉ nêu số lượng, không tính tỷ lệ.";

    /// <summary>, tăng 8,9 điểm phần trăm so với quý trước và …; empty when there is nothing to compare with.</summary>
    public static string Comparison(Change? quarter, Change? year)
    {
        var clauses = new List<string>();
        if (quarter is not null)
        {
            clauses.Add(Clause(quarter, "quý trước"));
        }

        if (year is not null)
        {
            clauses.Add(Clause(year, "cùng kỳ năm trước"));
        }

        return clauses.Count == 0 ? "" : ", " + string.Join(" và ", clauses);
    }

    /// <summary>90,0% (144/160; khoảng tin cậy 95%: …), or x/n below five units; null when nothing was there.</summary>
    public static string? Rate(Figure? figure) => figure switch
    {
        null or { Share: null } => null,
        { IsPrintable: false } => figure.FractionText,
        { IntervalText: { } interval } => $"{figure.ValueText} ({figure.FractionText}; khoảng tin cậy 95%: {interval})",
        _ => $"{figure.ValueText} ({figure.FractionText})",
    };

    static string Clause(Change change, string than) => change.IsReal
        ? $"{change.Words} so với {than} (khoảng tin cậy 95%: {Language.Vietnamese.Points(change.Interval.Low)} đến {Language.Vietnamese.Points(change.Interval.High)})"
        : $"{change.Words} so với {than} ({Language.Vietnamese.Points(change.Difference)} điểm phần trăm)";
}
