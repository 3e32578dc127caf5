using Analytics.Reports.Exporting.Scope;
using Analytics.Reports.Exporting.Tables;

namespace Analytics.Reports.Exporting.Description;

/// <summary>What is said of a pack in its dictionary, its data package and its workbook.</summary>
sealed record PackDescription(ExportedRun Run, string Security, IReadOnlyList<PackTable> Tables)
{
    /// <summary>What every reader of the figures must know first; null when they are real.</summary>
    public string? Notice => NoticeOf(Run);

    /// <summary>What the level leaves out and what it does not.</summary>
    public string SecurityNote =>
        $"Security level {Security}: directives and tasks above it, in any version, are left out, and so is every row that refers to "
        + "one (events, assignments, duties, figures of a directive). Figures of the system, of peer groups, of agencies and of parts "
        + "were measured over all tasks and still count them.";

    /// <summary>The facts about the pack, as the first sheet shows them.</summary>
    public IReadOnlyList<(string Name, string Value)> AboutVi =>
    [
        ("Kỳ", Run.Period),
        ("V - hiện trạng đến hết ngày", Run.V.ToString("dd/MM/yyyy", null)),
        ("K - theo số liệu ghi nhận đến hết ngày", Run.K.ToString("dd/MM/yyyy", null)),
        ("Mã lần tính", Run.Run),
        ("Tính chất số liệu", Run.IsProvisional ? "Số liệu sơ bộ" : "Số liệu chính thức"),
        ("Mức độ mật cao nhất", Security),
        ("Phạm vi",
            "Nhiệm vụ, văn bản có độ mật cao hơn mức trên và các dòng liên quan không có trong tệp này. "
            + "Số liệu tổng hợp của toàn hệ thống, nhóm cơ quan và cơ quan vẫn tính cả các nhiệm vụ đó."),
        ("Cách đọc", "Mỗi trang tính là một bảng; ý nghĩa từng cột ở trang “Từ điển dữ liệu”. Bảng dài hơn giới hạn của Excel được tiếp tục ở trang tính kế tiếp, có đánh số."),
    ];

    public static string? NoticeOf(ExportedRun run) => run.IsSimulated ? "SỐ LIỆU MÔ PHỎNG" : null;
}
