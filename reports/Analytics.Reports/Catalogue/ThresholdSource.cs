namespace Analytics.Reports.Catalogue;

/// <summary>Where limits come from, in Vietnamese: phrases are replaced, numbers of directives stay.</summary>
static class ThresholdSource
{
    // The longer phrase stands before the one that it holds.
    static readonly (string English, string Vietnamese)[] Phrases =
    [
        ("the 5% line is a proposal", "mức 5% là đề xuất"),
        ("the seven days are a proposal", "thời gian 7 ngày là đề xuất"),
        ("43-TB/TGV set 9/2025 as the deadline", "43-TB/TGV đặt thời hạn 9/2025"),
        ("5 points of room for extensions with an external cause", "dành 5 điểm phần trăm cho gia hạn do nguyên nhân khách quan"),
        ("the national mean of SIPAS 2024 was 83.94%", "trung bình cả nước của SIPAS năm 2024 là 83,94%"),
        ("to be calibrated on 2025 data", "sẽ hiệu chỉnh theo số liệu năm 2025"),
        ("zero is the aim of the directive", "văn bản chỉ đạo hướng tới không còn nhiệm vụ quá hạn"),
        ("complete before 30/6/2026", "hoàn thành trước ngày 30/6/2026"),
        ("21 agencies", "21 cơ quan"),
        ("80% line", "mức 80%"),
        ("as indicator ", "như chỉ số "),
        ("proposal", "đề xuất"),
    ];

    /// <summary>The source with what is known of it in Vietnamese.</summary>
    public static string Vietnamese(string source) =>
        Phrases.Aggregate(source, (text, phrase) => text.Replace(phrase.English, phrase.Vietnamese, StringComparison.Ordinal));
}
