using System.Globalization;
using Analytics.Reports.Wording;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Catalogue;

/// <summary>One indicator of the page in words, the same for every form of it.</summary>
public sealed record CatalogueEntry
{
    /// <summary>Number in the catalogue.</summary>
    public required int Number { get; init; }

    /// <summary>Id of the indicator; the anchor of its entry.</summary>
    public required string Id { get; init; }

    /// <summary>Version of the definition.</summary>
    public required int Version { get; init; }

    /// <summary>Name, Vietnamese.</summary>
    public required string NameVi { get; init; }

    /// <summary>Name, English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Formula in words, Vietnamese.</summary>
    public required string DefinitionVi { get; init; }

    /// <summary>Formula in words, English.</summary>
    public required string DefinitionEn { get; init; }

    /// <summary>Unit, direction, sources, grains and the making of the value.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Where the marks begin; empty without thresholds.</summary>
    public required IReadOnlyList<LimitText> Limits { get; init; }

    /// <summary>Figures printed beside it.</summary>
    public required IReadOnlyList<CompanionText> Companions { get; init; }

    /// <summary>What the formula does at its edges, English.</summary>
    public required string EdgeCases { get; init; }

    /// <summary>A worked example, English.</summary>
    public required string Example { get; init; }

    /// <summary>The query that counts the units.</summary>
    public required string Sql { get; init; }

    /// <summary>The entry of a definition.</summary>
    public static CatalogueEntry Of(IndicatorDefinition one) => new()
    {
        Number = one.Number,
        Id = one.Id,
        Version = one.Version,
        NameVi = one.NameVi,
        NameEn = one.NameEn,
        DefinitionVi = Formula(one.DefinitionVi),
        DefinitionEn = one.Definition.Trim(),
        Facts = [.. All(one)],
        Limits = LimitText.Of(one),
        Companions =
        [
            .. one.Companions.Select(companion => new CompanionText(
                companion.Id, companion.NameVi, companion.NameEn, Language.Vietnamese.Units.Name(companion.Unit), CatalogueWords.Estimator(companion.Estimator))),
        ],
        EdgeCases = one.EdgeCases.Trim(),
        Example = one.Example.Trim(),
        Sql = one.Sql.Trim(),
    };

    static IEnumerable<Fact> All(IndicatorDefinition one)
    {
        yield return new("Đơn vị", Language.Vietnamese.Units.Name(one.Unit));
        yield return new("Chiều hướng", CatalogueWords.Direction(one.Direction));
        yield return new("Mục tiêu", Target(one));
        yield return new("Nguồn của ngưỡng", ThresholdSource.Vietnamese(one.ThresholdSource));
        yield return new("Văn bản yêu cầu", one.CalledForBy);
        yield return new("Một đơn vị được đếm", CatalogueWords.UnitKind(one.UnitKind));
        yield return new("Tính hằng quý theo", CatalogueWords.Grains(one.Grains, one.Part));
        yield return new("Tính hằng tháng theo", one.Monthly.Count == 0 ? "không tính" : CatalogueWords.Grains(one.Monthly, one.Part));
        yield return new("Giá trị và khoảng", CatalogueWords.Making(one) + (CatalogueWords.Scaling(one) is { } scaling ? $"; giá trị = {scaling}" : ""));
        yield return new("Số đơn vị tối thiểu", one.MinimumUnits <= 1
            ? "1"
            : $"{one.MinimumUnits.ToString(CultureInfo.InvariantCulture)}; ít hơn thì {(one.Estimator == "rate" ? "chỉ nêu x/n" : "không nêu giá trị")}, không đánh giá");
        if (one.Needs is { } needs)
        {
            var companion = one.Companions.Find(companion => companion.Id == needs.Companion);
            yield return new(
                "Điều kiện có giá trị", $"“{companion?.NameVi ?? needs.Companion}” từ {Language.Vietnamese.Units.Limit(companion?.Unit ?? "ratio", needs.AtLeast)} trở lên");
        }
    }

    static string Target(IndicatorDefinition one) => (one.Target, one.Direction) switch
    {
        (null, _) => "không đặt",
        ({ } target, "up") when one is not { Unit: "percent", Target: 1 } => "từ " + Language.Vietnamese.Units.Limit(one.Unit, target) + " trở lên",
        ({ } target, "down") when target != 0 => "từ " + Language.Vietnamese.Units.Limit(one.Unit, target) + " trở xuống",
        var (target, _) => Language.Vietnamese.Units.Limit(one.Unit, target.Value),
    };

    // A minus sign between spaces is one, not a hyphen.
    static string Formula(string text) => text.Trim().Replace(" - ", " − ", StringComparison.Ordinal);
}
