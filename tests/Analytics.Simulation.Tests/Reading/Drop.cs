using System.Text.RegularExpressions;

namespace Analytics.Simulation.Tests.Reading;

/// <summary>A drop folder as a stranger reads it: text only.</summary>
sealed partial class Drop(string folder)
{
    public string[] Columns(string file) => Split(Text(file).Split('\n')[0]);

    public List<Dictionary<string, string>> Rows(string file)
    {
        var lines = Text(file).Split('\n');
        var columns = Split(lines[0]);
        Assert.Equal("", lines[^1]);
        return [.. lines[1..^1].Select(line =>
        {
            var cells = Split(line);
            Assert.Equal(columns.Length, cells.Length);
            return columns.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second);
        })];
    }

    public string Text(string file) => File.ReadAllText(Path.Combine(folder, file));

    // No field of these files holds a line break, which the count of cells in Rows would notice.
    static string[] Split(string line) =>
        [.. Cell().Matches(line).Select(cell => cell.Groups["quoted"].Success
            ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
            : cell.Groups["plain"].Value)];

    [GeneratedRegex("(?:^|,)(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,\"]*))")]
    private static partial Regex Cell();
}
