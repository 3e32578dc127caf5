namespace Analytics.Reports.Catalogue;

/// <summary>
/// What holds where the rules leave a case open. E: events of an assignment; X: extensions; T: tasks, duties and agencies.
/// </summary>
static class Readings
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("E1", "Nộp tiếp khi bản nộp trước chưa có kết luận", "Bản sau thay bản trước; xét trong hạn theo ngày của bản sau."),
        new("E2", "Nghiệm thu hoặc trả lại sau khi đã nghiệm thu, không mở lại", "Không có tác dụng; giữ bản nộp được nghiệm thu đầu tiên."),
        new("E3", "Trả lại khi không có bản nộp nào đang chờ", "Bỏ qua, không tính là một lần trả lại."),
        new("E4", "Mở lại khi chưa có nghiệm thu có hiệu lực", "Tính là một lần mở lại và kết thúc việc chờ của bản nộp."),
        new("E5", "Nghiệm thu sau khi trả lại hoặc mở lại mà không nộp lại", "Như nghiệm thu không có bản nộp: lấy ngày nghiệm thu."),
        new("E6", "Ngày nghiệm thu trước ngày nộp", "Lấy ngày nghiệm thu; bản nộp sau đó không thay đổi gì."),
        new("E7", "Nộp lại cùng ngày với lần mở lại, hoặc trước đó", "Mở lại xếp sau nên bản nộp đó hết hiệu lực."),
        new("E8", "Trùng với một sự kiện đã bị bỏ vì trùng", "Được giữ: chỉ sự kiện được giữ mới làm sự kiện khác thành trùng."),
        new("E9", "Gửi lại cùng mã sau khi bản đầu bị loại vì ngày", "Được giữ: sự kiện bị loại không làm sự kiện khác thành trùng."),
        new("E10", "Huỷ mà không rõ ai huỷ", "Coi là cơ quan ban hành huỷ."),
        new("E11", "Ngày trong tương lai của giao, bắt đầu, gia hạn, huỷ", "Chỉ “bắt đầu” là việc phải đã diễn ra nên bị loại; các loại khác thì không."),
        new("E12", "Hạn trong kỳ nhưng đến ngày V chưa được giao", "Không nằm trong số liệu nào tại V."),
        new("E13", "Nhiệm vụ bị tạm giữ có ghi nhận nghiệm thu", "Ngoài chỉ số nghiệm thu và quá hạn; sự kiện vẫn tính vào dữ liệu sống."),
        new("E14", "Hai lần nghiệm thu khác ngày, không có bản nộp", "Lấy ngày của lần đầu."),
        new("E15", "Sự kiện không có mã của nguồn", "Chỉ xét trùng theo nội dung."),
        new("E16", "Hai sự kiện trùng nhau ghi nhận cùng ngày", "Giữ sự kiện có số hiệu nhỏ hơn."),
        new("X1", "Chấp thuận kịp thời nhưng đến một ngày sớm hơn", "Hạn dời về ngày sớm hơn."),
        new("X2", "Hai bản ghi gia hạn giống nhau, chỉ một bản được chấp thuận", "Giữ bản ghi nhận trước, dù nội dung thế nào."),
        new("X3", "Ngày chấp thuận sau ngày ghi nhận", "Vẫn được đọc bình thường."),
        new("X4", "Giao sau thời hạn ban đầu", "Tạm giữ, cũng ở ngoài tỷ lệ gia hạn."),
        new("T1", "Bị huỷ kịp thời nhưng sau đó vẫn làm xong", "Xét hoàn thành trước, nên được tính."),
        new("T2", "Báo cáo được miễn nhưng vẫn gửi", "Ngoài mọi số liệu."),
        new("T3", "Không gửi báo cáo của kỳ này nhưng gửi báo cáo của kỳ khác", "Vẫn là chưa báo cáo: chỉ xét báo cáo đến hạn trong kỳ."),
        new("T4", "Giao vừa cho nhóm vừa cho thành viên, hoặc hai nhóm có chung thành viên", "Số phần chia là số tên trong danh sách chủ trì; mỗi cơ quan chỉ một dòng, ưu tiên tên nêu trực tiếp, rồi nhóm nêu trước."),
        new("T5", "Nhóm không có thành viên nào vào ngày giao", "Không có nhiệm vụ nào."),
        new("T6", "Sáp nhập có hiệu lực sau V", "Cách xem theo cơ quan kế thừa vẫn cộng dồn theo mọi lần sáp nhập."),
        new("T7", "Cơ quan không nhận ra được, khi xem theo sáp nhập", "Có trong toàn hệ thống và trong phần không rõ cơ quan; không có trong hai cách xem."),
        new("T8", "Giao cho cơ quan đã sáp nhập", "Chuyển cho cơ quan kế thừa như mọi trường hợp."),
        new("T9", "Giao sau thời hạn của chính nhiệm vụ, giao theo nhóm hoặc có sáp nhập", "Ngoài mọi tỷ lệ; danh sách nhiệm vụ của từng cơ quan vẫn nêu."),
    ];
}
