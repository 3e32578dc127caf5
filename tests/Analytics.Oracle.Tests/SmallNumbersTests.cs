using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Warehouse.Statistics;

namespace Analytics.Oracle.Tests;

/// <summary>Every number of O12: intervals, shrinkage, funnels and control charts.</summary>
public sealed partial class SmallNumbersTests
{
    public static TheoryData<string> Folders() => OracleCsv.Folders("O12");

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_number_of_the_oracle_is_met(string folder)
    {
        var expected = OracleFolder.Expected(folder);
        var agencies = Read(folder, "agencies.csv");
        var months = Read(folder, "monthly.csv");
        var actual = new Dictionary<string, object>();
        foreach (var member in expected.EnumerateObject().Select(member => member.Name))
        {
            actual[member] = member switch
            {
                "eb" => Common(agencies),
                "funnel" => Funnels(agencies),
                "agencies" => agencies.ToDictionary(agency => agency.Name, agency => Agency(agency.Share, agencies)),
                "xmr" => Xmr(months),
                "p_chart" => PChart(months, expected.GetProperty(member).EnumerateObject().Select(part => part.Name)),
                _ when ChangeKey().Match(member) is { Success: true } match => Change(match, months),
                _ => $"no known part of the oracle: {member}",
            };
        }

        Assert.Empty(ExpectedTree.Faults(expected, actual, path => path.Contains("/tail_", StringComparison.Ordinal) ? 1e-9 : 1e-6));
    }

    [Fact]
    public void The_curve_alone_would_call_one_of_one_a_signal()
    {
        const double Rate = 300.0 / 388;

        Assert.True(Funnel.Limits998(1, Rate).High < 1);
        Assert.Equal("inside", Funnel.Signal(new(1, 1), Rate));
    }

    static object Common(List<(string Name, Share Share)> agencies)
    {
        var fit = Shrinkage.Fit(agencies.Select(agency => agency.Share))!;
        return new { m = fit.Mean, kappa = fit.Kappa, gamma = fit.Gamma };
    }

    static object Funnels(List<(string Name, Share Share)> agencies)
    {
        var fit = Overdispersion.Fit([.. agencies.Select(agency => agency.Share)])!;
        return new
        {
            theta = fit.CommonRate,
            fit_on = $"n>={Overdispersion.LeastUnits}",
            agencies_in_fit = fit.Agencies,
            phi_winsorised = fit.Phi,
            tau2 = fit.TauSquared,
        };
    }

    static object Agency(Share share, List<(string Name, Share Share)> agencies)
    {
        var shares = agencies.Select(agency => agency.Share).ToList();
        var fit = Shrinkage.Fit(shares)!;
        var spread = Overdispersion.Fit(shares)!;
        var (x, n) = ((int)share.Numerator, (int)share.Denominator);
        var wilson = Interval.Wilson(x, n);
        var shrunk = fit.Interval(share);
        return new
        {
            numerator = x,
            denominator = n,
            value = share.Value,
            wilson_low = wilson.Low,
            wilson_high = wilson.High,
            eb_mean = fit.Rate(share),
            eb_low = shrunk.Low,
            eb_high = shrunk.High,
            funnel95 = Ends(Funnel.Limits95(n, fit.Mean)),
            funnel998 = Ends(Funnel.Limits998(n, fit.Mean)),
            z_arcsine = Overdispersion.Score(share, fit.Mean),
            funnel998_overdispersed = Ends(spread.Limits998(n)),
            tail_low = ExactTail.AtMost(x, n, fit.Mean),
            tail_high = ExactTail.AtLeast(x, n, fit.Mean),
            signal_exact = Funnel.Signal(share, fit.Mean),
            signal_overdispersed = spread.Signal(share),
        };
    }

    static object Xmr(List<(string Name, Share Share)> months)
    {
        var values = months.Select(month => month.Share.Value).ToList();
        var chart = XmrChart.Lock(values)!;
        return new
        {
            baseline_points = chart.BaselinePoints,
            mean = chart.Mean,
            mean_moving_range = chart.MeanMovingRange,
            upper = chart.Upper,
            lower = chart.Lower,
            upper_2sigma = chart.UpperTwoSigma,
            lower_2sigma = chart.LowerTwoSigma,
            signals = months.Zip(chart.Signals(values))
                .Where(pair => pair.Second.Count > 0)
                .ToDictionary(pair => pair.First.Name, pair => pair.Second),
        };
    }

    static Dictionary<string, object> PChart(List<(string Name, Share Share)> months, IEnumerable<string> members)
    {
        var chart = LaneyChart.Lock(months.Select(month => month.Share))!;
        return members.ToDictionary(
            member => member,
            member => member switch
            {
                "pbar" => chart.Rate,
                "laney_sigma_z" => chart.SigmaZ,
                _ => Point(chart, months.Single(month => month.Name == member).Share),
            });
    }

    static object Point(LaneyChart chart, Share share) => new
    {
        p = share.Value,
        p_limits = Ends(chart.PlainLimits(share.Denominator)),
        laney_limits = Ends(chart.Limits(share.Denominator)),
    };

    // change_Q1_2026_vs_Q4_2025: the months of the two quarters added up.
    static Dictionary<string, object> Change(Match match, List<(string Name, Share Share)> months)
    {
        var (quarter, earlier) = (match.Groups["q"].Value, match.Groups["eq"].Value);
        var now = Quarter(months, match.Groups["y"].Value, quarter);
        var before = Quarter(months, match.Groups["ey"].Value, earlier);
        var interval = Interval.Newcombe(now, before);
        return new()
        {
            [$"q{quarter}"] = Counts(now),
            [quarter == earlier ? $"q{quarter}_prev_year" : $"q{earlier}"] = Counts(before),
            ["diff"] = now.Value - before.Value,
            ["low"] = interval.Low,
            ["high"] = interval.High,
        };
    }

    static Share Quarter(List<(string Name, Share Share)> months, string year, string quarter)
    {
        var last = 3 * int.Parse(quarter, CultureInfo.InvariantCulture);
        var shares = months
            .Where(month => Enumerable.Range(last - 2, 3).Any(number => month.Name == $"{year}-{number:00}"))
            .Select(month => month.Share)
            .ToList();
        return new(shares.Sum(share => share.Numerator), shares.Sum(share => share.Denominator));
    }

    static double[] Counts(Share share) => [share.Numerator, share.Denominator];

    static double[] Ends(Interval interval) => [interval.Low, interval.High];

    static List<(string Name, Share Share)> Read(string folder, string file) =>
    [
        .. OracleCsv.Rows(folder, file).Select(row => (
            row[0],
            new Share(double.Parse(row[1], CultureInfo.InvariantCulture), double.Parse(row[2], CultureInfo.InvariantCulture)))),
    ];

    [GeneratedRegex(@"^change_Q(?<q>[1-4])_(?<y>\d{4})_vs_Q(?<eq>[1-4])_(?<ey>\d{4})$")]
    private static partial Regex ChangeKey();
}
