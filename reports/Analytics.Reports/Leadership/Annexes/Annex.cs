using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Annexes;

/// <summary>The last pages of the report: every indicator of the quarter, by category, in the order of the catalogue.</summary>
public sealed record Annex
{
    /// <summary>Anchor, unique in the report.</summary>
    public const string Id = "phu-luc";

    /// <summary>The heading.</summary>
    public const string Title = "Phụ lục. Toàn bộ chỉ số kỳ này";

    /// <summary>Printed in place of the table when nothing was measured.</summary>
    public const string Empty = "Kỳ này chưa có chỉ số nào của toàn hệ thống được tính.";

    /// <summary>The indicators, grouped.</summary>
    public required IReadOnlyList<AnnexGroup> Groups { get; init; }

    /// <summary>How to read it, what is left out.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Writes the annex.</summary>
    public static Annex Write(LeadershipFigures figures) => new()
    {
        Groups =
        [
            .. figures.Score.Indicators
                .GroupBy(figure => figure.Category)
                .Select(group => new AnnexGroup
                {
                    Category = group.Key,
                    Rows = [.. group.Select(figure => AnnexRow.Write(figure, figures.Score))],
                }),
        ],
        Notes = [.. Notations(figures)],
    };

    static IEnumerable<string> Notations(LeadershipFigures figures)
    {
        if (figures.Score.Indicators.Count > 0)
        {
            yield return "x/n: số đạt trên số được tính, chỉ ghi cho tỷ lệ. KTC 95%: khoảng tin cậy 95%. So với quý trước: chỉ tính cho tỷ lệ, trong ngoặc là khoảng tin cậy 95% (Newcombe) của mức thay đổi; chỉ ghi “tăng”, “giảm” khi khoảng này không chứa 0. Chỉ số đếm toàn bộ, không phải mẫu, không có khoảng và chỉ nêu giá trị quý trước.";
            yield return $"Dưới số đơn vị tối thiểu (thường là {Language.SmallestPercentageBase}) chỉ ghi x/n, không tính giá trị và không đánh giá. “–”: không có số liệu, không có mục tiêu hoặc không so sánh được.";
        }

        if (figures.NotOfTheSystem.Count > 0)
        {
            var names = figures.NotOfTheSystem.Select(one => $"{one.Number}. {one.Name}");
            yield return $"Không tính cho toàn hệ thống nên không nêu ở bảng này: {string.Join("; ", names)}.";
        }
    }
}
