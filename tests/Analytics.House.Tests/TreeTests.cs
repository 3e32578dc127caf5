using System.Text.RegularExpressions;

namespace Analytics.House.Tests;

/// <summary>The tree is the architecture: what may stand where, and who may know whom.</summary>
public sealed partial class TreeTests
{
    static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["DuckDB.NET.Bindings"] = [],
        ["Analytics.Warehouse"] = ["DuckDB.NET.Bindings"],
        ["Analytics.Etl"] = ["Analytics.Warehouse", "DuckDB.NET.Bindings"],
        ["Analytics.Simulation"] = [],
        ["Analytics.Reports"] = ["Analytics.Warehouse", "DuckDB.NET.Bindings"],
        ["Analytics.App"] = ["Analytics.Warehouse", "Analytics.Etl", "Analytics.Simulation", "Analytics.Reports"],
    };

    [Fact]
    public void The_top_level_has_four_rooms()
    {
        string[] tools = [".git", ".ci", ".vs", "artifacts", "data"];

        var rooms = Directory.GetDirectories(Repository.Root).Select(Path.GetFileName).Except(tools).Order();

        Assert.Equal(["etl", "reports", "tests", "warehouse"], rooms);
    }

    [Fact]
    public void A_project_knows_only_whom_it_may_know()
    {
        var wrong =
            from file in Repository.Files("", ".csproj")
            let project = Path.GetFileNameWithoutExtension(file.Path)
            where !file.Path.StartsWith("tests/", StringComparison.Ordinal)
            from Match reference in ProjectReference().Matches(string.Join('\n', file.Lines))
            let known = Path.GetFileNameWithoutExtension(reference.Groups[1].Value.Replace('\\', '/'))
            where !MayKnow.TryGetValue(project, out var allowed) || !allowed.Contains(known)
            select $"{project} must not know {known}";

        Found.None(wrong);
    }

    [Fact]
    public void The_program_holds_no_sql_and_no_driver()
    {
        Found.None(Repository.Files("reports/Analytics.App", ".sql").Select(file => file.Path));
        Found.None(
            from file in Repository.Files("reports/Analytics.App", ".cs")
            where file.Lines.Any(line => line.Contains("DuckDB.NET", StringComparison.Ordinal))
            select file.Path);
    }

    [Fact]
    public void Reports_read_only_what_is_published()
    {
        Found.None(
            from file in Repository.Files("reports", ".sql")
            from line in file.Lines
            where Regex.IsMatch(line, @"\b(from|join)\s+(stage|ops)\.")
            select $"{file.Path}: {line}");
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Found.None(
            from file in Repository.Files("", ".cs", ".mjs")
            where file.Lines.Length > 400
            select $"{file.Path} has {file.Lines.Length} lines");

    [Fact]
    public void Package_versions_are_exact_and_stand_in_one_place()
    {
        Found.None(
            from file in Repository.Files("", ".csproj", ".props", ".targets")
            from line in file.Lines
            where FloatingVersion().IsMatch(line)
                || (line.Contains("<PackageReference", StringComparison.Ordinal) && line.Contains("Version=", StringComparison.Ordinal))
            select $"{file.Path}: {line.Trim()}");
    }

    [Fact]
    public void Lock_files_name_no_download_address() =>
        Found.None(
            from file in Repository.Files("", "package-lock.json")
            where file.Lines.Any(line => line.Contains("\"resolved\"", StringComparison.Ordinal))
            select file.Path);

    [GeneratedRegex("""<ProjectReference Include="([^"]+)"/?""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex("""<Package(Version|Download) [^>]*Version="[^"]*(\*|,\s*[\d)\]])""")]
    private static partial Regex FloatingVersion();
}
