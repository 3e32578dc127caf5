using Analytics.Reports.Wording;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Catalogue;

/// <summary>The words of a definition file in Vietnamese. A word that has none yet is printed as it is.</summary>
static class CatalogueWords
{
    static readonly Dictionary<string, string> UnitKinds = new()
    {
        ["agency"] = "một cơ quan",
        ["assignment"] = "một nhiệm vụ giao cho một cơ quan chủ trì",
        ["assignment_account"] = "bản hạch toán của một nhiệm vụ",
        ["blocking_episode"] = "một điểm nghẽn (một lần vướng mắc)",
        ["claim_audit"] = "một kết quả báo cáo được chọn để kiểm tra",
        ["data_element"] = "một mục dữ liệu",
        ["dq_check"] = "một bản ghi hoặc một trường được kiểm tra",
        ["duty"] = "một báo cáo phải gửi",
        ["event"] = "một sự kiện được ghi nhận",
        ["feedback"] = "một phản ánh, kiến nghị",
        ["metric"] = "một chỉ tiêu định lượng",
        ["process"] = "một quy trình",
        ["project"] = "một dự án",
        ["survey"] = "phiếu của một đợt khảo sát",
        ["task"] = "một nhiệm vụ",
    };

    static readonly Dictionary<string, string> Parts = new()
    {
        ["approver"] = "cơ quan gia hạn",
        ["assignment"] = "nhiệm vụ",
        ["cause"] = "nguyên nhân",
        ["channel"] = "kênh",
        ["issuer"] = "cơ quan ban hành",
        ["process"] = "quy trình",
        ["project"] = "dự án",
        ["source_system"] = "hệ thống nguồn",
        ["verifier"] = "cơ quan thẩm định",
    };

    /// <summary>What one counted unit is.</summary>
    public static string UnitKind(string kind) => UnitKinds.GetValueOrDefault(kind, kind);

    /// <summary>Grains in words, in the order of the definition: toàn hệ thống; nhóm cơ quan; cơ quan.</summary>
    public static string Grains(IEnumerable<string> grains, string? part) => string.Join("; ", grains.Select(grain => Grain(grain, part)));

    /// <summary>Which way is better.</summary>
    public static string Direction(string direction) => direction switch
    {
        "up" => "càng cao càng tốt",
        "down" => "càng thấp càng tốt",
        "zone" => "trong khoảng mục tiêu",
        _ => direction,
    };

    /// <summary>How counted units become a value, in a few words: for the table of companions.</summary>
    public static string Estimator(string estimator) => estimator switch
    {
        "rate" => "tỷ lệ",
        "ratio" => "tỷ số",
        "median" => "trung vị",
        "maximum" => "giá trị lớn nhất",
        "count" => "đếm hoặc cộng",
        "survival_median" => "trung vị Kaplan–Meier",
        "peer_ratio" => "tỷ số so với nhóm",
        _ => estimator,
    };

    /// <summary>How the value and its interval are made.</summary>
    public static string Making(IndicatorDefinition one) => one.Estimator switch
    {
        "rate" when one.Interval == "census" => "tỷ lệ x/n, đếm toàn bộ, không phải mẫu; báo cáo không in khoảng",
        "rate" => "tỷ lệ x/n với khoảng Wilson 95%",
        "ratio" => "tỷ số của hai tổng; " + one.Interval switch
        {
            "none" => "không có khoảng (tính trên toàn bộ số liệu, không phải mẫu)",
            "range" => "khoảng là giá trị nhỏ nhất và lớn nhất khi bỏ lần lượt từng đơn vị",
            _ => "khoảng jackknife 95%; dưới 8 đơn vị thì lấy giá trị nhỏ nhất và lớn nhất khi bỏ lần lượt từng đơn vị",
        },
        "median" => "trung vị; khoảng 95% nằm giữa hai giá trị đã xếp thứ tự, có từ 6 đơn vị trở lên",
        "survival_median" => "trung vị theo ước lượng Kaplan–Meier, có tính cả việc chưa xong; khoảng 95% theo dải của ước lượng",
        "peer_ratio" => "tỷ số của cơ quan chia cho trung vị của nhóm cơ quan cùng loại; không có khoảng",
        "maximum" => "giá trị lớn nhất; không có khoảng",
        "count" => "đếm hoặc cộng; không có khoảng",
        _ => one.Estimator,
    };

    /// <summary>What is done with the estimate: 15 × tỷ lệ, tỷ số − 1, 1 − tỷ số; null when nothing is.</summary>
    public static string? Scaling(IndicatorDefinition one)
    {
        if (one is { Scale: 1, Offset: 0 })
        {
            return null;
        }

        var factor = Math.Abs(one.Scale);
        var scaled = (factor == 1 ? "" : Language.Vietnamese.Brief(factor) + " × ") + Estimator(one.Estimator);
        return (one.Scale < 0, one.Offset) switch
        {
            (false, 0) => scaled,
            (false, < 0) => $"{scaled} − {Language.Vietnamese.Brief(-one.Offset)}",
            (false, _) => $"{scaled} + {Language.Vietnamese.Brief(one.Offset)}",
            (true, 0) => "−" + scaled,
            (true, _) => $"{Language.Vietnamese.Brief(one.Offset)} − {scaled}",
        };
    }

    static string Grain(string grain, string? part) => grain switch
    {
        "system" => "toàn hệ thống",
        "peer_group" => "nhóm cơ quan",
        "agency" => "cơ quan",
        "directive" => "văn bản",
        "agency_directive" => "cơ quan theo văn bản",
        "part" => Part(part),
        "agency_part" => "cơ quan theo " + Part(part),
        _ => grain,
    };

    static string Part(string? part) => part is null ? "phần" : Parts.GetValueOrDefault(part, part);
}
