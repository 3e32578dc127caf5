using System.Text;

namespace Analytics.Reports.Tests;

/// <summary>Expected files beside the tests. <c>GOLDEN=accept dotnet test</c> writes them anew; then read the difference.</summary>
static class Golden
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    static readonly string Folder = Path.Combine(Root, "tests", "Analytics.Reports.Tests", "Golden");

    public static void Match(string name, string actual)
    {
        var path = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected == actual)
        {
            return;
        }

        File.WriteAllText(path + ".received" + Path.GetExtension(path), actual);
        var line = expected.Split('\n').Zip(actual.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail(
            $"{name} differs from line {line + 1}:\n  expected {LineOf(expected, line)}\n  actual   {LineOf(actual, line)}\n"
            + "When the new one is right: GOLDEN=accept dotnet test tests/Analytics.Reports.Tests, then read the difference.");
    }

    /// <summary>The files that are there, for the test that none is left over.</summary>
    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Where(name => !name.Contains(".received")).Order(StringComparer.Ordinal);

    static string LineOf(string text, int line) => text.Split('\n').ElementAtOrDefault(line) ?? "(no such line)";

    static string Find(string from) =>
        File.Exists(Path.Combine(from, "Analytics.sln"))
            ? from
            : Find(Directory.GetParent(from)?.FullName ?? throw new DirectoryNotFoundException("Analytics.sln is in no folder above."));
}
