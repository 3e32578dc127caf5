using Analytics.Exports.Tests.Sample;

namespace Analytics.Exports.Tests;

[Collection(ReadsSharedPack.Name)]
public sealed class ParquetTests(SharedPack pack)
{
    [Fact]
    public void Every_table_is_read_back_with_the_rows_that_the_manifest_says()
    {
        var files = pack.Result.Manifest.Files.Where(file => file.Name.EndsWith(".parquet", StringComparison.Ordinal)).ToList();

        Assert.True(files.Count > 40);
        Assert.All(files, file => Assert.Equal(
            file.Rows, Reading.One<long>($"select count(*) from read_parquet('{pack.PathOf(file.Name)}', hive_partitioning = false)")));
        Assert.All(files, file => Assert.Equal(
            ["ZSTD"], Reading.Rows($"select distinct compression from parquet_metadata('{pack.PathOf(file.Name)}')").DefaultIfEmpty("ZSTD")));
    }

    [Fact]
    public void A_large_table_is_one_file_per_year_and_a_small_one_is_one_file()
    {
        var folder = pack.PathOf("parquet/star.fact_status_event");

        Assert.Equal(["year=2026"], Directory.GetDirectories(folder).Select(Path.GetFileName));
        Assert.Equal(
            ["2026"], Reading.Rows($"select distinct year from read_parquet('{folder}/*/*.parquet', hive_partitioning = true)"));
        Assert.True(File.Exists(pack.PathOf("parquet/star.dim_task.parquet")));
    }

    [Fact]
    public void Rows_lie_in_the_order_of_their_key() =>
        Assert.True(Reading.One<bool>(
            $"select bool_and(ok) from (select task_key > lag(task_key) over () as ok from '{pack.PathOf("parquet/star.dim_task.parquet")}')"));

    [Fact]
    public void What_was_recorded_after_K_is_not_there()
    {
        var events = $"read_parquet('{pack.PathOf("parquet/star.fact_status_event")}/*/*.parquet')";
        Assert.Equal(0, Reading.One<long>($"select count(*) from {events} where reason_code = 'LATER' or recorded_ts >= date '2026-04-11'"));
        Assert.Equal(
            ["metric|∅"],
            Reading.Rows($"select metric_id, retracted_ts from '{pack.PathOf("parquet/star.fact_target_measurement.parquet")}'"));
    }
}
