using System.Globalization;
using Analytics.Warehouse.Index;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Catalogue;

/// <summary>
/// What every indicator means, in formal Vietnamese: a pure function of the definitions, without a date, that
/// <see cref="CatalogueMarkdown"/> and <see cref="CatalogueHtml"/> give a form.
/// </summary>
public sealed record CatalogueDocument
{
    const int HashLength = 12;

    /// <summary>The title.</summary>
    public const string Title = "Danh mục chỉ số đo hiệu quả thực hiện nhiệm vụ";

    /// <summary>Names the set of definitions: equal texts measure alike.</summary>
    public required string Hash { get; init; }

    /// <summary>What the page is.</summary>
    public required IReadOnlyList<string> Introduction { get; init; }

    /// <summary>The two dates of every figure.</summary>
    public static IReadOnlyList<string> Cuts { get; } =
    [
        "V là ngày chốt tình trạng: mỗi con số cho biết tình hình đến hết ngày V, thường là ngày cuối kỳ.",
        "K là ngày chốt ghi nhận: chỉ những gì hệ thống đã ghi nhận đến hết ngày K mới được tính, thường là 10 ngày sau V; với cùng V, K và cùng bộ định nghĩa, tính lại cho đúng con số đã công bố.",
    ];

    /// <summary>The indicators by category.</summary>
    public required IReadOnlyList<CatalogueGroup> Groups { get; init; }

    /// <summary>How the indicators become one number.</summary>
    public const string IndexTitle = "Chỉ số hiệu quả (EI)";

    /// <summary>How the index is made.</summary>
    public static IReadOnlyList<string> Index { get; } = IndexScale.Explanation(IndexDefinition.Own);

    /// <summary>What the index is made of.</summary>
    public required IReadOnlyList<IndexScale> Scales { get; init; }

    /// <summary>Writes the document.</summary>
    /// <param name="definitions">The indicators; their order does not matter.</param>
    /// <param name="hash">The hash of the set (<see cref="DefinitionSet.Hash"/>).</param>
    public static CatalogueDocument Write(IReadOnlyCollection<IndicatorDefinition> definitions, string hash) => new()
    {
        Hash = hash[..Math.Min(HashLength, hash.Length)],
        Introduction =
        [
            $"Trang này nêu ý nghĩa, cách tính và ngưỡng đánh giá của {definitions.Count} chỉ số đo hiệu quả thực hiện nhiệm vụ giao tại các văn bản chỉ đạo. Nội dung được tạo tự động từ chính các tệp định nghĩa dùng để tính số liệu, nên luôn khớp với cách tính; không sửa trực tiếp trang này.",
            "Ngưỡng ghi “đề xuất” cần cấp có thẩm quyền quyết định; ngưỡng khác lấy từ văn bản được dẫn. Dấu đánh giá: ● đạt, ▲ cần chú ý, ■ không đạt, – không phát sinh hoặc không đánh giá.",
            "Trong định nghĩa của tỷ lệ, N là tử số và D là mẫu số; khi in kết quả, hai số này ghi dưới dạng x/n.",
        ],
        Scales = IndexScale.Of(IndexDefinition.Own, definitions),
        Groups =
        [
            .. definitions
                .OrderBy(definition => definition.Number)
                .GroupBy(definition => definition.Category)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select((group, index) => new CatalogueGroup
                {
                    Name = group.Key,
                    Anchor = "nhom-" + (index + 1).ToString(CultureInfo.InvariantCulture),
                    Entries = [.. group.Select(CatalogueEntry.Of)],
                }),
        ],
    };
}
