using System.Reflection;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Tests.Sample;

/// <summary>An indicator from the text of a file, read as the files of the warehouse are.</summary>
static class ADefinition
{
    // The reader is the warehouse's own: nothing but files in its folder is read outside of tests.
    static readonly MethodInfo Parse = typeof(IndicatorDefinition).Assembly
        .GetType("Analytics.Warehouse.Indicators.IndicatorFile", throwOnError: true)!
        .GetMethod("Parse", BindingFlags.Public | BindingFlags.Static)!;

    public static IndicatorDefinition File(string id, string text) =>
        (IndicatorDefinition)Parse.Invoke(null, [$"Indicators/{id}.sql", text])!;

    /// <summary>A small file; the members are lines of its header that decide what a test is about.</summary>
    public static IndicatorDefinition With(params string[] members) => File(
        "licence_speed",
        $"""
        /*
        number: 33
        version: 1
        name_vi: "Chỉ số thứ ba mươi ba <thử> | *nghiệm*"
        name_en: Thirty-third
        category: M. Nhóm mới
        definition: Half of it.
        definition_vi: Một nửa của nó - không hơn.
        edge_cases: None.
        example: "1/2"
        unit_kind: licence
        part: colour
        grains: [system, agency, part]
        monthly: [part]
        threshold_source: proposal
        called_for_by: 43-TB/TGV 9.z
        {string.Join('\n', members)}
        */
        select '```' as fence, '</script>' as x
        """.ReplaceLineEndings("\n"));
}
