namespace Analytics.House.Tests;

/// <summary>The text of the repository, as it lies on disk.</summary>
static class Repository
{
    static readonly string[] Skipped = ["artifacts", "bin", "obj", "node_modules", ".git", "data"];

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Files below a folder with an ending, by their path from the root.</summary>
    public static IEnumerable<(string Path, string[] Lines)> Files(string folder, params string[] endings) =>
        from file in Walk(System.IO.Path.Combine(Root, folder))
        where endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))
        orderby file
        select (System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllLines(file));

    static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(child => !Skipped.Contains(System.IO.Path.GetFileName(child)))
                .SelectMany(Walk));

    static string Find(string from) =>
        File.Exists(System.IO.Path.Combine(from, "Analytics.sln"))
            ? from
            : Find(Directory.GetParent(from)?.FullName ?? throw new DirectoryNotFoundException("Analytics.sln is in no folder above."));
}
