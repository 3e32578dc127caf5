using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Indicators;

/// <summary>A definition and its companions as rows of <c>star.dim_indicator</c>.</summary>
static class IndicatorRow
{
    static readonly string[] OwnMembers =
    [
        "number", "edge_cases", "example", "direction", "target", "green", "amber",
        "zone_high", "relative_to", "red_companion", "red_above", "needs", "needs_at_least", "threshold_source",
    ];

    /// <summary>What is words and settings only; the rest cannot change within a version.</summary>
    public static string Texts(IndicatorDefinition one) => string.Join('\n', [
        one.Number.ToString(), one.NameVi, one.NameEn, one.Category, one.Definition, one.DefinitionVi, one.EdgeCases, one.Example,
        string.Join(' ', one.Grains), string.Join(' ', one.Monthly), one.ThresholdSource, one.CalledForBy, one.Interval ?? "",
        .. one.Companions.OrderBy(companion => companion.Id, StringComparer.Ordinal).Select(companion => $"{companion.NameVi} {companion.NameEn}"),
    ]);

    /// <summary>Writes a version, or its changed wording.</summary>
    public static void Store(DuckDBConnection connection, IndicatorDefinition one)
    {
        var store = SqlCatalog.Own.Text("Indicators/Storing/store.sql");
        Dictionary<string, object?> row = new()
        {
            ["version"] = one.Version,
            ["category"] = one.Category,
            ["definition"] = one.Definition,
            ["definition_vi"] = one.DefinitionVi,
            ["unit_kind"] = one.UnitKind,
            ["part"] = one.Part,
            ["grains"] = string.Join(' ', one.Grains),
            ["monthly"] = string.Join(' ', one.Monthly),
            ["minimum_units"] = one.MinimumUnits,
            ["called_for_by"] = one.CalledForBy,
            ["hash"] = one.Sha256,
            ["id"] = one.Id,
            ["number"] = one.Number,
            ["name_vi"] = one.NameVi,
            ["name_en"] = one.NameEn,
            ["edge_cases"] = one.EdgeCases,
            ["example"] = one.Example,
            ["unit"] = one.Unit,
            ["direction"] = one.Direction,
            ["estimator"] = one.Estimator,
            ["scale"] = one.Scale,
            ["offset"] = one.Offset,
            ["interval"] = one.Interval,
            ["target"] = one.Target,
            ["green"] = one.Green,
            ["amber"] = one.Amber,
            ["zone_high"] = one.ZoneHigh,
            ["relative_to"] = one.RelativeTo,
            ["red_companion"] = one.RedWhen?.Companion,
            ["red_above"] = one.RedWhen?.Above,
            ["needs"] = one.Needs?.Companion,
            ["needs_at_least"] = one.Needs?.AtLeast,
            ["threshold_source"] = one.ThresholdSource,
            ["parent"] = null,
        };
        connection.Execute(store, new DynamicParameters(row));
        foreach (var companion in one.Companions)
        {
            connection.Execute(store, new DynamicParameters(CompanionRow(row, one, companion)));
        }
    }

    // A companion has no limits, target or edge cases of its own.
    static Dictionary<string, object?> CompanionRow(Dictionary<string, object?> parent, IndicatorDefinition one, CompanionDefinition companion) =>
        new(parent.ToDictionary(member => member.Key, member => OwnMembers.Contains(member.Key) ? null : member.Value))
        {
            ["id"] = $"{one.Id}/{companion.Id}",
            ["parent"] = one.Id,
            ["name_vi"] = companion.NameVi,
            ["name_en"] = companion.NameEn,
            ["unit"] = companion.Unit,
            ["estimator"] = companion.Estimator,
            ["scale"] = 1.0,
            ["offset"] = 0.0,
            ["interval"] = companion.Estimator switch
            {
                "ratio" => "none",
                "rate" when one.Interval == "census" => "census",
                _ => null,
            },
        };
}
