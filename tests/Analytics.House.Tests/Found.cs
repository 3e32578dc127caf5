namespace Analytics.House.Tests;

/// <summary>What a rule found against it, every place on a line of its own.</summary>
static class Found
{
    public static void None<T>(IEnumerable<T> places)
    {
        var lines = places.Select(place => $"{place}").ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} places break the rule:\n{string.Join('\n', lines)}");
    }
}
