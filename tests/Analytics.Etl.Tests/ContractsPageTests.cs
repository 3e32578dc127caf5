using Analytics.Etl.Contracts;

namespace Analytics.Etl.Tests;

public sealed class ContractsPageTests
{
    [Fact]
    public void The_page_of_contracts_says_what_the_contracts_say()
    {
        var file = Path.Combine(Root(), "etl", "CONTRACTS.md");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
        {
            File.WriteAllText(file, ContractsPage.Text());
        }

        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == ContractsPage.Text(),
            "etl/CONTRACTS.md differs from the contracts. Run GOLDEN=accept dotnet test, and read the difference.");
    }

    [Fact]
    public void Every_key_and_every_reference_is_a_column_that_exists()
    {
        Assert.Empty(
            from kind in RecordKinds.All
            from key in kind.Key
            where kind.Columns.All(column => column.Name != key)
            select $"{kind.Name}.{key}");
        Assert.Empty(
            from kind in RecordKinds.All
            from column in kind.Columns
            where column.References is not null && RecordKinds.Find(column.References) is null
            select $"{kind.Name}.{column.Name}");
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }
}
