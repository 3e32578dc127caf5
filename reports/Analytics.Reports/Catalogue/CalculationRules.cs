namespace Analytics.Reports.Catalogue;

/// <summary>The rules that every indicator inherits, in short; <c>warehouse/Analytics.Warehouse/Model</c> carries them out.</summary>
static class CalculationRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("R1", "Lịch", "Tính theo ngày, giờ Việt Nam; kỳ gồm cả ngày đầu và ngày cuối. Xong vào chính ngày hết hạn vẫn là đúng hạn."),
        new("R2", "Hai mốc thời gian", "V mặc định là ngày cuối kỳ, K mặc định là 10 ngày sau đó. Điều ghi nhận sau K không được dùng; K sớm hơn mặc định thì số liệu là sơ bộ."),
        new("R3", "Ngày không thể có", "Việc đã diễn ra nhưng ghi ngày muộn hơn ngày ghi nhận thì bị loại và tính là lỗi của dữ liệu đúng."),
        new("R4", "Trùng lặp", "Cùng mã sự kiện của nguồn, hoặc cùng nhiệm vụ, loại, ngày và hạn mới: chỉ giữ bản được ghi nhận trước."),
        new("R5", "Thứ tự", "Xếp theo ngày diễn ra; trong một ngày theo loại: giao, gia hạn, bắt đầu, nộp, trả lại, nghiệm thu, mở lại, huỷ. Thứ tự nhận được không ảnh hưởng."),
        new("R6", "Hoàn thành", "Ngày hoàn thành là ngày nộp kết quả về sau được nghiệm thu, nên nghiệm thu chậm không làm cơ quan bị trễ. Mở lại thì không còn là hoàn thành. Nghiệm thu mà không có bản nộp: lấy ngày nghiệm thu và gắn cờ."),
        new("R7", "Thời hạn", "Cụm từ chỉ thời gian được đổi thành ngày: tháng, quý lấy ngày cuối; “trước ngày” lấy ngày liền trước; việc thường xuyên thành các kỳ báo cáo. Hạn chỉ dời khi cơ quan ban hành chấp thuận gia hạn không muộn hơn hạn đang áp dụng."),
        new("R8", "Kết luận", "Đã xong: đúng hạn hoặc không đúng hạn. Chưa xong: được cơ quan ban hành huỷ không muộn hơn hạn thì không đánh giá; đã nộp trong hạn thì chờ nghiệm thu; hạn đã qua trước K thì không đúng hạn; còn lại là chưa đến hạn đánh giá."),
        new("R9", "Đơn vị tính", "Chỉ tính cơ quan chủ trì. Nhiều cơ quan cùng chủ trì: từng cơ quan tính đủ, toàn hệ thống chia đều. Giao cho một nhóm: mỗi thành viên một nhiệm vụ. Mỗi cơ quan một sản phẩm riêng: các nhiệm vụ riêng."),
        new("R10", "Mẫu số nhỏ", "Không có gì để chia thì ghi “–”, không ghi 0 hay 100%. Dưới 5 đơn vị, hoặc dưới số tối thiểu của chỉ số, chỉ ghi x/n, không tính tỷ lệ, không xếp hạng, không tô màu."),
        new("R11", "Thiếu số liệu", "Không phát sinh (NA) khác với phải có mà không cung cấp (MISS). MISS tính ở mức kém nhất, để im lặng không bao giờ lợi hơn báo cáo."),
        new("R12", "Không hợp lệ", "Giao sau chính thời hạn của mình: tạm giữ. Huỷ sau hạn: vẫn là không đúng hạn. Tự huỷ: không có hiệu lực. Xong rồi mới bị huỷ: vẫn được tính."),
        new("R13", "Cơ quan", "Tên không nhận ra được chỉ tính vào toàn hệ thống. Khi sáp nhập có hai cách xem, theo cơ quan chịu trách nhiệm lúc đến hạn hoặc theo cơ quan kế thừa; tổng của toàn hệ thống như nhau."),
        new("R14", "Độ chắc chắn", "Tỷ lệ in kèm khoảng Wilson 95%; thay đổi xét theo khoảng Newcombe và biểu đồ kiểm soát; khác biệt với nhóm xét theo xác suất nhị thức chính xác; xếp hạng dùng tỷ lệ đã điều chỉnh về mức chung. Màu nói khoảng cách tới mục tiêu, tín hiệu thống kê là một dấu khác."),
        new("R15", "Không tính hai lần", "Nhiệm vụ được nhắc lại ở văn bản khác vẫn là một nhiệm vụ của cơ quan đó; thời hạn lấy theo văn bản cấp cao nhất."),
    ];
}
