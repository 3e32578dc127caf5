namespace Analytics.Oracle.Tests;

/// <summary>Every number of every oracle, through the real pull and the real measuring.</summary>
public sealed class OracleTests
{
    public static TheoryData<string, string> Cuts()
    {
        var cuts = new TheoryData<string, string>();
        foreach (var (folder, key) in OracleFolder.Cuts())
        {
            cuts.Add(folder, key);
        }

        return cuts;
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Every_number_of_the_oracle_is_met(string folder, string key)
    {
        using var measured = new MeasuredOracle(folder, key);
        var expectation = new Expectation(measured);
        expectation.Check(OracleFolder.Expected(folder).GetProperty(key), agency: null);
        Assert.Empty(expectation.Faults);
    }

    [Fact]
    public void The_oracles_were_found() => Assert.NotEmpty(OracleFolder.Cuts());
}
