using Analytics.Reports.Wording;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Catalogue;

/// <summary>Where one of the marks ● ▲ ■ begins and ends, in words.</summary>
public sealed record LimitText
{
    /// <summary>green, amber or red.</summary>
    public required string Rag { get; init; }

    /// <summary>The range: từ 80% đến dưới 95%.</summary>
    public required string Text { get; init; }

    /// <summary>The mark as a letter: ●, ▲ or ■.</summary>
    public string Mark => Rag switch { "green" => "●", "amber" => "▲", _ => "■" };

    /// <summary>What the mark says.</summary>
    public string Word => Rag switch { "green" => "đạt", "amber" => "cần chú ý", _ => "không đạt" };

    /// <summary>The limits of a definition, the best first; empty when it has none.</summary>
    public static IReadOnlyList<LimitText> Of(IndicatorDefinition one)
    {
        if (one is not { Green: { } green, Amber: { } amber })
        {
            return [];
        }

        string[] texts = one.Direction switch
        {
            "down" => Down(one, green, amber),
            "zone" => Zone(one, green, amber),
            _ => Up(one, green, amber),
        };
        string[] rags = ["green", "amber", "red"];
        if (one.RedWhen is { } rule)
        {
            var companion = one.Companions.Find(companion => companion.Id == rule.Companion);
            texts[2] += $"; hoặc khi “{companion?.NameVi ?? rule.Companion}” lớn hơn {Language.Vietnamese.Units.Limit(companion?.Unit ?? "count", rule.Above)}";
        }

        return [.. rags.Zip(texts, (rag, text) => new LimitText { Rag = rag, Text = text }).Where(limit => limit.Text.Length > 0)];
    }

    // With equal limits there is nothing between them.
    static string[] Up(IndicatorDefinition one, double green, double amber) =>
    [
        one is { Unit: "percent", Green: 1 } ? Limit(one, 1) : $"từ {Limit(one, green)} trở lên",
        amber == green ? "" : $"từ {Limit(one, amber)} đến dưới {Limit(one, green)}",
        $"dưới {Limit(one, amber)}",
    ];

    static string[] Down(IndicatorDefinition one, double green, double amber) =>
    [
        one is { Unit: "percent", Green: 0 } ? Limit(one, 0) : $"từ {Limit(one, green)} trở xuống",
        amber == green ? "" : $"trên {Limit(one, green)} đến {Limit(one, amber)}",
        $"trên {Limit(one, amber)}",
    ];

    static string[] Zone(IndicatorDefinition one, double green, double amber)
    {
        var high = Limit(one, one.ZoneHigh ?? green);
        return
        [
            $"từ {Limit(one, green)} đến {high}",
            (amber == green ? "" : $"từ {Limit(one, amber)} đến dưới {Limit(one, green)}, hoặc ") + $"trên {high}",
            $"dưới {Limit(one, amber)}",
        ];
    }

    static string Limit(IndicatorDefinition one, double limit) => one.RelativeTo is null
        ? Language.Vietnamese.Units.Limit(one.Unit, limit)
        : $"{Language.Vietnamese.Brief(limit)} lần giá trị cùng quý năm trước";
}
