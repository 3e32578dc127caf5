using System.Text.Json;
using Analytics.Warehouse.Index;
using Analytics.Warehouse.Statistics;

namespace Analytics.Oracle.Tests;

/// <summary>Every number of the worked example of the effectiveness index.</summary>
public sealed class CompositeTests
{
    public static TheoryData<string> Folders() => OracleCsv.Folders("composite");

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_number_of_the_index_is_met(string folder)
    {
        var inputs = Inputs(folder);
        var names = Strings(inputs.GetProperty("agencies"));
        var definition = Definition(inputs);
        var index = EffectivenessIndex.Compute(
            definition, [.. names.Select(name => Agency(inputs, name))],
            inputs.GetProperty("params").GetProperty("seed").GetUInt64(), Shrinkages(inputs));

        var actual = names.Zip(index.Agencies).ToDictionary(pair => pair.First, pair => Of(pair.Second));
        actual["rank_point"] = index.Agencies.OrderByDescending(agency => agency.Geometric).Select(agency => agency.AgencyId);
        actual["p_beats"] = Pairs(names).ToDictionary(pair => $"{names[pair.One]}>{names[pair.Other]}", pair => index.ChanceAbove(pair.One, pair.Other));
        actual["verified_factor"] = names.ToDictionary(
            name => name, name => Shrinkages(inputs)["verified_claim_rate"].Rate(Agency(inputs, name).Of("verified_claim_rate").Share));

        Assert.Empty(ExpectedTree.Faults(OracleFolder.Expected(folder), actual, Tolerance));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_definition_of_the_product_is_that_of_the_worked_example(string folder)
    {
        var (expected, own) = (Definition(Inputs(folder)), IndexDefinition.Own);

        Assert.Equivalent(expected.Pillars, own.Pillars, strict: true);
        Assert.Equivalent(expected.Indicators, own.Indicators, strict: true);
        Assert.Equivalent(expected.Parameters, own.Parameters, strict: true);
    }

    // Counts and chances exactly, percentiles of draws to 1e-5, what is not drawn to 1e-6.
    static double Tolerance(string path) =>
        path.Contains("/rank_", StringComparison.Ordinal) ? 0
        : path.Contains("/p_", StringComparison.Ordinal) ? 1e-12
        : path.Contains("/monte_carlo/EI_", StringComparison.Ordinal) ? 1e-5
        : 1e-6;

    static object Of(AgencyIndex agency)
    {
        var spread = agency.Spread!;
        return new
        {
            shrunk_values = agency.Scores.ToDictionary(score => score.IndicatorId, score => score.Standing switch
            {
                Standing.Supplied => (object)score.Value!,
                Standing.Missing => "MISS",
                _ => "NA",
            }),
            scores = agency.Scores.ToDictionary(score => score.IndicatorId, score => score.Score),
            pillars = agency.Pillars.ToDictionary(pillar => pillar.PillarId, pillar => pillar.Value),
            applicable_weight = agency.Applicable,
            availability = agency.Availability,
            published = agency.IsPublished,
            EI_geometric = agency.Geometric,
            EI_arithmetic = agency.Arithmetic,
            penalty_for_imbalance = agency.Imbalance,
            band = agency.Band,
            monte_carlo = new
            {
                EI_p05 = spread.Low,
                EI_p50 = spread.Middle,
                EI_p95 = spread.High,
                rank_p05 = spread.RankLow,
                rank_p95 = spread.RankHigh,
                rank_counts = spread.RankCounts.Index().ToDictionary(rank => rank.Index + 1, rank => rank.Item),
                p_EI_at_least_70 = spread.Chance,
            },
        };
    }

    static IEnumerable<(int One, int Other)> Pairs(List<string> names) =>
        from one in Enumerable.Range(0, names.Count)
        from other in Enumerable.Range(0, names.Count)
        where one != other
        select (one, other);

    static IndexDefinition Definition(JsonElement inputs)
    {
        var parameters = inputs.GetProperty("params");
        double Parameter(string name) => parameters.GetProperty(name).GetDouble();
        return new()
        {
            Version = 1,
            Pillars = [.. inputs.GetProperty("pillars").EnumerateArray().Select(pillar => new IndexPillar
            {
                Id = pillar.GetProperty("id").GetString()!,
                NameVi = pillar.GetProperty("name_vi").GetString()!,
                Weight = pillar.GetProperty("weight").GetDouble(),
            })],
            Indicators = [.. inputs.GetProperty("indicators").EnumerateArray().Select(indicator => new IndexIndicator
            {
                Id = indicator.GetProperty("id").GetString()!,
                Pillar = indicator.GetProperty("pillar").GetString()!,
                Weight = indicator.GetProperty("w").GetDouble(),
                Type = indicator.GetProperty("type").GetString()!,
                Worst = indicator.GetProperty("L").GetDouble(),
                Best = indicator.GetProperty("T").GetDouble(),
                Verified = indicator.TryGetProperty("verified", out var verified) ? verified.GetString() : null,
            })],
            Parameters = new()
            {
                Floor = Parameter("pillar_floor"),
                MinAvailability = Parameter("min_availability"),
                MinApplicable = Parameter("min_applicable"),
                MandatoryPillars = Strings(parameters.GetProperty("mandatory_pillars")),
                WeightJitter = Parameter("weight_jitter"),
                Draws = (int)Parameter("draws"),
                Interval = [.. parameters.GetProperty("rank_interval").EnumerateArray().Select(end => end.GetDouble())],
                Bands = [.. parameters.GetProperty("bands").EnumerateObject().Select(band => band.Value.GetDouble()).OrderDescending()],
                ChanceOf = 70,
                TierSeparation = 0.9,
            },
        };
    }

    static Dictionary<string, Shrinkage> Shrinkages(JsonElement inputs)
    {
        var rates = inputs.GetProperty("indicators").EnumerateArray()
            .Where(indicator => indicator.TryGetProperty("kappa", out _))
            .ToDictionary(indicator => indicator.GetProperty("id").GetString()!);
        rates["verified_claim_rate"] = inputs.GetProperty("verified_claim_rate");
        return rates.ToDictionary(
            rate => rate.Key,
            rate => new Shrinkage(rate.Value.GetProperty("m").GetDouble(), rate.Value.GetProperty("kappa").GetDouble(), null, 0, 0));
    }

    static AgencyObservations Agency(JsonElement inputs, string name)
    {
        var observations = inputs.GetProperty("data").EnumerateObject().ToDictionary(
            indicator => indicator.Name, indicator => Observed(indicator.Value.GetProperty(name)));
        observations["verified_claim_rate"] = Observed(inputs.GetProperty("verified_claim_rate").GetProperty("data").GetProperty(name));
        return new(name, observations);
    }

    static Observation Observed(JsonElement given) => given.ValueKind switch
    {
        JsonValueKind.Array => Observation.Rate(given[0].GetDouble(), given[1].GetDouble()),
        JsonValueKind.Object => Observation.Of(given.GetProperty("v").GetDouble(), given.GetProperty("se").GetDouble()),
        _ => given.GetString() == "MISS" ? Observation.Missing : Observation.NotApplicable,
    };

    static JsonElement Inputs(string folder) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(OracleFolder.Root, folder, "inputs.json"))).RootElement;

    static List<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
