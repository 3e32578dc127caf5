namespace Analytics.Simulation.Processes;

/// <summary>Processes that are alike in every agency, with the usual effort for one case at the outset.</summary>
sealed record ProcessFamily(
    string Code, string NameVi, string NameEn, bool IsCore, int CostThousandVnd, double Hours, double MedianDays)
{
    public static readonly ProcessFamily[] All =
    [
        new("van_ban_den", "Tiếp nhận và xử lý văn bản đến", "Handling incoming documents", true, 180, 1.8, 5),
        new("phat_hanh_van_ban", "Soạn thảo, ký số và phát hành văn bản", "Issuing documents", true, 320, 3.2, 6),
        new("giao_viec", "Giao và theo dõi nhiệm vụ", "Assigning and tracking tasks", true, 260, 2.4, 9),
        new("bao_cao", "Lập và gửi báo cáo định kỳ", "Making and sending periodic reports", true, 540, 5.5, 8),
        new("don_thu", "Tiếp nhận và trả lời đơn thư", "Answering letters and petitions", true, 420, 4.0, 14),
        new("luu_tru", "Lưu trữ và khai thác hồ sơ", "Archiving and finding files", true, 210, 2.2, 4),
        new("hop", "Chuẩn bị và tổ chức cuộc họp", "Preparing and holding meetings", false, 760, 7.5, 7),
        new("thanh_toan", "Thanh toán, quyết toán kinh phí", "Paying and settling accounts", false, 380, 3.6, 11),
    ];
}
