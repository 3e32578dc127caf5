using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse.Engine;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Analytics.Warehouse.Indicators;

/// <summary>Reads one indicator file: a YAML header in a block comment, then one query.</summary>
static class IndicatorFile
{
    const string HeaderStart = "/*\n";
    const string HeaderEnd = "*/\n";

    static readonly string[] Units = ["percent", "count", "days", "ratio"];
    static readonly string[] Estimators = ["rate", "count", "median", "maximum", "survival_median"];
    static readonly string[] Grains = ["system", "peer_group", "agency", "directive"];

    // Strict by default: an unknown member is an error.
    static readonly IDeserializer Yaml =
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    public static IndicatorDefinition Parse(string path, string text)
    {
        var end = text.IndexOf(HeaderEnd, StringComparison.Ordinal);
        if (!text.StartsWith(HeaderStart, StringComparison.Ordinal) || end < 0)
        {
            throw new AnalyticsException(
                $"{path}, line 1: an indicator file starts with its definition, YAML between /* and */ on lines of their own.");
        }

        var definition = ReadHeader(path, text[HeaderStart.Length..end]);
        definition.Id = Path.GetFileNameWithoutExtension(path);
        definition.Sql = text[(end + HeaderEnd.Length)..];
        definition.Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

        var faults = Faults(definition).ToList();
        return faults.Count == 0
            ? definition
            : throw new AnalyticsException($"{path}: {string.Join(" ", faults)}");
    }

    static IndicatorDefinition ReadHeader(string path, string header)
    {
        try
        {
            return Yaml.Deserialize<IndicatorDefinition>(header);
        }
        catch (YamlException error)
        {
            // The header starts on line 2 of the file.
            throw new AnalyticsException(
                $"{path}, line {error.Start.Line + 1}: {error.InnerException?.Message ?? error.Message}", error);
        }
    }

    static IEnumerable<string> Faults(IndicatorDefinition definition)
    {
        var texts = new (string Member, string Value)[]
        {
            ("name_vi", definition.NameVi), ("name_en", definition.NameEn), ("category", definition.Category),
            ("definition", definition.Definition), ("threshold_source", definition.ThresholdSource),
            ("called_for_by", definition.CalledForBy), ("the query", definition.Sql.Trim()),
        };
        foreach (var (member, _) in texts.Where(text => text.Value.Length == 0))
        {
            yield return $"{member} is missing.";
        }

        if (definition.Number < 1 || definition.Version < 1)
        {
            yield return "number and version start at 1.";
        }

        if (definition.Direction is not ("up" or "down"))
        {
            yield return $"direction is '{definition.Direction}'; expected up or down.";
        }

        if (definition.Green.HasValue != definition.Amber.HasValue)
        {
            yield return "green and amber are given together or not at all.";
        }

        if (definition is { Unit: "percent", Target: < 0 or > 1 })
        {
            yield return $"target is {definition.Target}; a percent is a fraction from 0 to 1.";
        }

        if (definition.Grains.Count == 0 || definition.Grains.Except(Grains).Any())
        {
            yield return $"grains are one or more of {string.Join(", ", Grains)}.";
        }

        if (definition.RedWhen is { } red && definition.Companions.All(companion => companion.Id != red.Companion))
        {
            yield return $"red_when names the companion '{red.Companion}', which the file does not have.";
        }

        var measures = definition.Companions
            .Select(companion => (companion.Id, companion.Unit, companion.Estimator))
            .Prepend((definition.Id, definition.Unit, definition.Estimator));
        foreach (var (id, unit, estimator) in measures)
        {
            if (!Units.Contains(unit))
            {
                yield return $"{id} has unit '{unit}'; expected one of {string.Join(", ", Units)}.";
            }

            if (!Estimators.Contains(estimator))
            {
                yield return $"{id} has estimator '{estimator}'; expected one of {string.Join(", ", Estimators)}.";
            }
        }
    }
}
