using System.Globalization;
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

    // Strict by default: an unknown member is an error.
    static readonly IDeserializer Yaml =
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">Names the indicator: <c>Indicators/id.sql</c>, or <c>Indicators/Earlier/id.v1.sql</c>.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="AnalyticsException">The file is wrong; the message names it and the line.</exception>
    public static IndicatorDefinition Parse(string path, string text)
    {
        var end = text.IndexOf(HeaderEnd, StringComparison.Ordinal);
        if (!text.StartsWith(HeaderStart, StringComparison.Ordinal) || end < 0)
        {
            throw new AnalyticsException(
                $"{path}, line 1: an indicator file starts with its definition, YAML between /* and */ on lines of their own.");
        }

        var definition = ReadHeader(path, text[HeaderStart.Length..end]);
        definition.Path = path;
        definition.Id = Path.GetFileNameWithoutExtension(path).Split('.')[0];
        definition.Sql = text[(end + HeaderEnd.Length)..];
        definition.SqlLine = text.AsSpan(0, end + HeaderEnd.Length).Count('\n') + 1;
        definition.Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Meaning(definition))));

        var faults = DefinitionRules.Faults(definition).Select(fault => $"{path}, line {LineOf(text, fault.Member)}: {fault.Message}").ToList();
        return faults.Count == 0 ? definition : throw new AnalyticsException(string.Join('\n', faults));
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

    // A member that is missing is a fault of the header as a whole.
    static int LineOf(string text, string member)
    {
        var lines = text.Split('\n');
        var found = Array.FindIndex(lines, line =>
            line.StartsWith(member + ":", StringComparison.Ordinal)
            || line.Contains($"id: {member},", StringComparison.Ordinal) || line.EndsWith($"id: {member}", StringComparison.Ordinal));
        return found < 0 ? 1 : found + 1;
    }

    // What determines the figures. Wording, the grains in which a figure is given, and what a report prints of it change
    // no figure.
    static string Meaning(IndicatorDefinition one)
    {
        var companions = one.Companions.Select(companion => $"{companion.Id} {companion.Unit} {companion.Estimator}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {one.Id} {one.Unit} {one.Direction} {one.Estimator} {one.Scale} {one.Offset} {(one.Interval == "census" ? null : one.Interval)} {one.MinimumUnits} {one.Part}
            {one.Target} {one.Green} {one.Amber} {one.ZoneHigh} {one.RelativeTo}
            {one.RedWhen?.Companion} {one.RedWhen?.Above} {one.Needs?.Companion} {one.Needs?.AtLeast}
            {string.Join('\n', companions)}
            {one.Sql}
            """).ReplaceLineEndings("\n");
    }
}
