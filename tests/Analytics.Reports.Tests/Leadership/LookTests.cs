using Analytics.Reports.Tests.Sample;

namespace Analytics.Reports.Tests.Leadership;

public sealed class LookTests
{
    [Fact]
    public void Look()
    {
        using var sample = new SampleWarehouse();
        var result = LeadershipReport.Write(sample.Connection, null, "/tmp/look", CancellationToken.None);
        File.WriteAllLines("/tmp/look/findings.txt", result.Findings);
    }
}
