using Analytics.Reports.Wording;
using Analytics.Warehouse.Index;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Catalogue;

/// <summary>One indicator of the effectiveness index: its weight and the two posts between which it scores.</summary>
/// <param name="Pillar">Name of its pillar with the weight of that, Vietnamese.</param>
/// <param name="Name">Name of the indicator, Vietnamese.</param>
/// <param name="Weight">Weight within the pillar.</param>
/// <param name="Worst">The value that scores 0.</param>
/// <param name="Best">The value that scores 100.</param>
public sealed record IndexScale(string Pillar, string Name, string Weight, string Worst, string Best)
{
    /// <summary>All of them, in the order of the index.</summary>
    public static IReadOnlyList<IndexScale> Of(IndexDefinition index, IReadOnlyCollection<IndicatorDefinition> definitions)
    {
        var known = definitions.ToDictionary(definition => definition.Id);
        var pillars = index.Pillars.ToDictionary(pillar => pillar.Id, pillar => $"{pillar.NameVi} ({Language.Vietnamese.Limit(pillar.Weight)})");
        return
        [
            .. from scored in index.Indicators
               let definition = known.GetValueOrDefault(scored.Id)
               let unit = definition?.Unit ?? "ratio"
               select new IndexScale(
                   pillars[scored.Pillar], definition?.NameVi ?? scored.Id, Language.Vietnamese.Limit(scored.Weight),
                   Language.Vietnamese.Units.Limit(unit, scored.Worst), Language.Vietnamese.Units.Limit(unit, scored.Best)),
        ];
    }

    /// <summary>How the index is made and when it is published, in the words of the reader.</summary>
    public static IReadOnlyList<string> Explanation(IndexDefinition index)
    {
        var rules = index.Parameters;
        return
        [
            $"Chỉ số hiệu quả (EI) tổng hợp {index.Indicators.Count} chỉ số dưới đây thành một điểm từ 0 đến 100 cho từng cơ quan trong quý. Mỗi chỉ số được chấm điểm giữa hai mốc cố định, như nhau cho mọi cơ quan và mọi quý. Trong một nhóm, điểm là bình quân có trọng số; giữa các nhóm lấy bình quân nhân, nên kết quả cao ở một nhóm không bù hết được cho nhóm yếu.",
            "Tỷ lệ được điều chỉnh theo số lượng và mặt bằng chung của nhóm cơ quan trước khi chấm điểm. Nội dung không phát sinh được bỏ ra và trọng số chia lại; nội dung phải có mà không cung cấp tính 0 điểm. Mức độ đạt mục tiêu được nhân với tỷ lệ kết quả báo cáo đã kiểm tra xác nhận đúng.",
            $"EI chỉ được công bố khi phần áp dụng chiếm từ {Language.Vietnamese.Limit(rules.MinApplicable)} trọng số, trong đó đã cung cấp từ {Language.Vietnamese.Limit(rules.MinAvailability)}, các nhóm bắt buộc có số liệu và chất lượng dữ liệu đạt từ mức {index.Quality?.AtLeast}. Khoảng 5–95% lấy từ {Language.Vietnamese.Count(rules.Draws)} lần mô phỏng có hạt giống cố định. Các cơ quan cùng nhóm được xếp theo bậc; trong một bậc không xếp thứ tự. EI phục vụ chỉ đạo, điều hành, không thay thế việc xếp loại theo Quy định số 366-QĐ/TW.",
        ];
    }
}
