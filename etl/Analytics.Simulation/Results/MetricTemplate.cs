namespace Analytics.Simulation.Results;

/// <summary>What agencies set themselves as a target, with the usual range of the beginning and of the goal.</summary>
sealed record MetricTemplate(
    string NameVi, string NameEn, string UnitName, (int Least, int Most) Baseline, (int Least, int Most) Target)
{
    public static readonly MetricTemplate[] All =
    [
        new("Tỷ lệ văn bản đi được ký số", "Outgoing documents signed digitally", "%", (45, 70), (95, 100)),
        new("Tỷ lệ hồ sơ lưu trữ đã số hoá", "Archived files digitised", "%", (15, 40), (60, 80)),
        new("Tỷ lệ cán bộ đã qua tập huấn kỹ năng số", "Staff trained in digital skills", "%", (35, 55), (85, 95)),
        new("Tỷ lệ báo cáo định kỳ gửi qua hệ thống", "Reports sent through the system", "%", (40, 65), (95, 100)),
        new("Số ngày xử lý một văn bản đến", "Days to handle an incoming document", "ngày", (5, 9), (2, 4)),
        new("Số cuộc họp dùng tài liệu giấy trong quý", "Meetings on paper in the quarter", "cuộc", (14, 30), (3, 8)),
    ];
}
