using Analytics.Reports.Exporting;

namespace Analytics.Exports.Tests.Sample;

/// <summary>One pack of the sample in all forms, which tests only read.</summary>
public sealed class SharedPack : IDisposable
{
    readonly Box _box = Box.Filled(simulated: true);

    public SharedPack()
    {
        Report = Path.Combine(_box.Root, "bao-cao.html");
        File.WriteAllText(Report, "<p>Báo cáo</p>");
        Result = _box.Export(request => request with { ReportFiles = [Report], PartitionFrom = 150, HasExcelBom = true });
    }

    public string Report { get; }

    public QuarterExportResult Result { get; }

    public string Folder => Result.Path;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Dispose() => _box.Dispose();
}

/// <summary>The tests that read the shared pack.</summary>
[CollectionDefinition(Name)]
public sealed class ReadsSharedPack : ICollectionFixture<SharedPack>
{
    public const string Name = "reads the shared pack";
}
