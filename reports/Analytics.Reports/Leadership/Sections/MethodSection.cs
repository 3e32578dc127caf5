using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Sections;

/// <summary>How the numbers were made and how to read the marks.</summary>
public static class MethodSection
{
    /// <summary>Writes the section.</summary>
    public static ReportSection Write(LeadershipFigures figures)
    {
        var quarter = figures.Quarter;
        return new()
        {
            Id = "phuong-phap",
            Topic = "Phương pháp và cách đọc",
            Finding = "Số liệu được tính tự động, thống nhất cho mọi cơ quan và có thể tính lại đúng như đã công bố",
            Paragraphs =
            [
                "Nhiệm vụ được tính theo văn bản giao; nhiệm vụ con do cơ quan tự chia không tính. Ngày hoàn thành là ngày nộp kết quả được nghiệm thu. Gia hạn chỉ có giá trị khi cơ quan giao nhiệm vụ chấp thuận trước khi hết hạn. Kết quả phục vụ chỉ đạo, điều hành; không thay thế việc xếp loại theo Quy định số 366-QĐ/TW.",
                "Số liệu của toàn hệ thống chia đều nhiệm vụ có nhiều cơ quan cùng chủ trì nên tử số, mẫu số có thể lẻ; số liệu của từng cơ quan tính đủ từng nhiệm vụ. Dưới 5 đơn vị chỉ nêu x/n, không tính tỷ lệ và không tô màu. Không có gì để tính thì ghi “–”.",
                "Khoảng tin cậy 95% của tỷ lệ tính theo Wilson; của mức thay đổi giữa hai kỳ tính theo Newcombe. Chỉ dùng từ “tăng”, “giảm” khi khoảng tin cậy của mức thay đổi không chứa 0. Cơ quan chỉ được nêu tên khi khác mức chung với xác suất ngẫu nhiên không quá 2,5% (phép thử nhị thức chính xác) hoặc khi không gửi báo cáo theo quy định.",
                $"Hai mốc thời gian: số liệu thể hiện tình trạng đến hết ngày {Language.Vietnamese.Date(quarter.ValidDate)}, theo những gì được ghi nhận đến hết ngày {Language.Vietnamese.Date(quarter.KnownDate)}. Cùng hai mốc này, lần tính lại cho đúng kết quả đã in (lần chạy {quarter.RunId}).",
            ],
        };
    }
}
