using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse.Engine;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Analytics.Warehouse.Index;

/// <summary>Reads the definition of the index and refuses one that does not add up.</summary>
static class IndexFile
{
    const double Tolerance = 1e-9;

    // Strict by default: an unknown member, or one given twice, is an error.
    static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance).WithDuplicateKeyChecking().Build();

    public static IndexDefinition Parse(string path, string text)
    {
        var definition = Read(path, text);
        definition.Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var faults = Faults(definition).ToList();
        return faults.Count == 0
            ? definition
            : throw new AnalyticsException($"{path}: {string.Join(" ", faults)}");
    }

    static IndexDefinition Read(string path, string text)
    {
        try
        {
            return Yaml.Deserialize<IndexDefinition?>(text)
                ?? throw new AnalyticsException($"{path}, line 1: the file is empty.");
        }
        catch (YamlException error)
        {
            throw new AnalyticsException($"{path}, line {error.Start.Line}: {error.InnerException?.Message ?? error.Message}", error);
        }
    }

    static IEnumerable<string> Faults(IndexDefinition definition) =>
    [
        .. definition.Version < 1 ? ["version starts at 1."] : Array.Empty<string>(),
        .. PillarFaults(definition),
        .. definition.Indicators.SelectMany((indicator, place) => IndicatorFaults(definition, indicator, $"indicators[{place}]")),
        .. Twice(definition.Indicators.Select(indicator => indicator.Id), "indicators"),
        .. ParameterFaults(definition),
        .. definition.Quality is { } gate ? QualityFaults(gate) : [],
    ];

    static IEnumerable<string> PillarFaults(IndexDefinition definition)
    {
        foreach (var fault in Twice(definition.Pillars.Select(pillar => pillar.Id), "pillars"))
        {
            yield return fault;
        }

        foreach (var (place, pillar) in definition.Pillars.Index())
        {
            if (pillar.Id.Length == 0 || pillar.NameVi.Length == 0)
            {
                yield return $"pillars[{place}]: id and name_vi are given.";
            }

            if (pillar.Weight is not (> 0 and <= 1))
            {
                yield return $"pillars[{place}].weight is {pillar.Weight}; expected more than 0, at most 1.";
            }

            var within = definition.Indicators.Where(indicator => indicator.Pillar == pillar.Id).Sum(indicator => indicator.Weight);
            if (Math.Abs(within - 1) > Tolerance)
            {
                yield return $"indicators: the weights in pillar '{pillar.Id}' add up to {Math.Round(within, 9)}; expected 1.";
            }
        }

        var sum = definition.Pillars.Sum(pillar => pillar.Weight);
        if (Math.Abs(sum - 1) > Tolerance)
        {
            yield return $"pillars: the weights add up to {Math.Round(sum, 9)}; expected 1.";
        }
    }

    static IEnumerable<string> IndicatorFaults(IndexDefinition definition, IndexIndicator indicator, string member)
    {
        if (indicator.Id.Length == 0)
        {
            yield return $"{member}.id is missing.";
        }

        if (definition.Pillars.All(pillar => pillar.Id != indicator.Pillar))
        {
            yield return $"{member}.pillar is '{indicator.Pillar}', which is not among the pillars.";
        }

        if (indicator.Weight is not (> 0 and <= 1))
        {
            yield return $"{member}.weight is {indicator.Weight}; expected more than 0, at most 1.";
        }

        if (indicator.Type is not (IndexIndicator.Rate or IndexIndicator.Value))
        {
            yield return $"{member}.type is '{indicator.Type}'; expected rate or value.";
        }

        if (indicator.Worst.Equals(indicator.Best) || !double.IsFinite(indicator.Worst) || !double.IsFinite(indicator.Best))
        {
            yield return $"{member}: worst is {indicator.Worst} and best is {indicator.Best}; expected two different numbers.";
        }

        if (indicator.Verified is not null && indicator.Type == IndexIndicator.Rate)
        {
            yield return $"{member}.verified is for a value; a rate has none.";
        }
    }

    static IEnumerable<string> ParameterFaults(IndexDefinition definition)
    {
        var parameters = definition.Parameters;
        var parts = new (string Member, double Value)[]
        {
            ("min_availability", parameters.MinAvailability), ("min_applicable", parameters.MinApplicable),
            ("weight_jitter", parameters.WeightJitter), ("tier_separation", parameters.TierSeparation),
        };
        foreach (var (member, value) in parts.Where(part => part.Value is not (>= 0 and <= 1)))
        {
            yield return $"parameters.{member} is {value}; expected 0 to 1.";
        }

        if (parameters.Floor is not (> 0 and <= 100))
        {
            yield return $"parameters.floor is {parameters.Floor}; expected more than 0, at most 100: a geometric mean has no place for 0.";
        }

        if (parameters.Draws < 1)
        {
            yield return $"parameters.draws is {parameters.Draws}; expected 1 or more.";
        }

        if (parameters.Interval is not [> 0 and < 1, > 0 and < 1] || parameters.Interval[0] >= parameters.Interval[1])
        {
            yield return "parameters.interval is two parts between 0 and 1, the lower first.";
        }

        if (parameters.Bands.Zip(parameters.Bands.Skip(1)).Any(pair => pair.First <= pair.Second))
        {
            yield return "parameters.bands fall.";
        }

        foreach (var unknown in parameters.MandatoryPillars.Except(definition.Pillars.Select(pillar => pillar.Id)))
        {
            yield return $"parameters.mandatory_pillars names '{unknown}', which is not among the pillars.";
        }
    }

    static IEnumerable<string> QualityFaults(QualityGate gate)
    {
        if (gate.Rates.Count == 0)
        {
            yield return "quality.rates is missing.";
        }

        foreach (var fault in Twice(gate.Rates, "quality.rates"))
        {
            yield return fault;
        }

        if (!gate.Grades.ContainsKey(gate.AtLeast))
        {
            yield return $"quality.at_least is '{gate.AtLeast}', which is not among the grades.";
        }
    }

    static IEnumerable<string> Twice(IEnumerable<string> ids, string member) =>
        ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"{member}: '{group.Key}' is given twice.");
}
