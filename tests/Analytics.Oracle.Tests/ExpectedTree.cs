using System.Text.Json;

namespace Analytics.Oracle.Tests;

/// <summary>
/// Compares an expected.json with an object of the same shape. A member on one side only is a fault, so no number goes
/// unchecked.
/// </summary>
static class ExpectedTree
{
    /// <summary>Unlike members, each with its path. The tolerance is given for the path of a number.</summary>
    public static IReadOnlyList<string> Faults(JsonElement expected, object actual, Func<string, double> tolerance) =>
        [.. Compare("", expected, JsonSerializer.SerializeToElement(actual), tolerance)];

    static IEnumerable<string> Compare(string path, JsonElement expected, JsonElement actual, Func<string, double> tolerance) =>
        (expected.ValueKind, actual.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => CompareMembers(path, expected, actual, tolerance),
            (JsonValueKind.Array, JsonValueKind.Array) when expected.GetArrayLength() == actual.GetArrayLength() =>
                expected.EnumerateArray().Zip(actual.EnumerateArray())
                    .SelectMany((pair, place) => Compare($"{path}[{place}]", pair.First, pair.Second, tolerance)),
            (JsonValueKind.Number, JsonValueKind.Number)
                when Math.Abs(expected.GetDouble() - actual.GetDouble()) <= tolerance(path) => [],
            (JsonValueKind.String, JsonValueKind.String) when expected.GetString() == actual.GetString() => [],
            (JsonValueKind.Null, JsonValueKind.Null) or (JsonValueKind.True, JsonValueKind.True)
                or (JsonValueKind.False, JsonValueKind.False) => [],
            _ => [$"{path}: expected {expected.GetRawText()}, was {actual.GetRawText()}"],
        };

    static IEnumerable<string> CompareMembers(string path, JsonElement expected, JsonElement actual, Func<string, double> tolerance)
    {
        foreach (var member in expected.EnumerateObject())
        {
            var faults = actual.TryGetProperty(member.Name, out var other)
                ? Compare($"{path}/{member.Name}", member.Value, other, tolerance)
                : [$"{path}/{member.Name} is not a member that this test knows how to make."];
            foreach (var fault in faults)
            {
                yield return fault;
            }
        }

        foreach (var member in actual.EnumerateObject().Where(member => !expected.TryGetProperty(member.Name, out _)))
        {
            yield return $"{path}/{member.Name} is not expected.";
        }
    }
}
