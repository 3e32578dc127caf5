using System.Diagnostics;
using System.Reflection;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Oracle.Tests;

/// <summary>The plain SQL of the benchmark is an oracle too: written by other rules, it must give what the product gives.</summary>
public sealed class PlainSqlTests
{
    [Fact]
    public async Task The_product_gives_what_plain_sql_gives()
    {
        // Large enough for every kind of record to have rows in the quarter that is measured.
        var output = await Benchmark("--what", "pull,measure", "--events", "40000", "--tasks", "6900", "--rounds", "1");

        Assert.Equal(2, output.Split("same result: ").Length - 1);
        Assert.Contains("same result: 40000 events", output, StringComparison.Ordinal);

        // Nothing is cut up in this world, so no agency has a task-splitting index.
        Assert.Contains("figures of 31 indicators and 28 companions", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_so_it_does_of_the_sample()
    {
        var output = await Benchmark("--what", "sample", "--rounds", "1");

        // Once as it is, and once with much of it missing, refused, unknown and cut up: then every indicator has figures.
        Assert.Equal(2, output.Split("same result: ").Length - 1);
        Assert.Contains("figures of 31 indicators and 32 companions", output, StringComparison.Ordinal);
        Assert.Contains("figures of 32 indicators and 32 companions", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_run_stores_is_left_for_the_next_round()
    {
        var folder = Directory.CreateTempSubdirectory("forget-");
        try
        {
            using var warehouse = LiveWarehouse.Open(new DataFolder(folder.FullName));
            var forgotten = new SqlCatalog(Assembly.Load("Analytics.Benchmarks")).Text("forget_run.sql");

            var ofRuns = warehouse.Connection.Query<string>(
                """
                select table_name from duckdb_columns() join duckdb_tables() using (schema_name, table_name)
                where schema_name = 'star' and column_name = 'run_key'
                """).ToList();

            Assert.Contains("fact_index", ofRuns);
            Assert.All(ofRuns, table => Assert.Contains($"delete from star.{table};", forgotten, StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<string> Benchmark(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Analytics.Benchmarks.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
        return output;
    }
}
