using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace Analytics.Reports.Wording;

/// <summary>The sentences of one language: a file <c>Wording/vi/section.yaml</c> holds the keys <c>section.key</c>.</summary>
sealed partial class Templates
{
    readonly Dictionary<string, string> _texts;

    public Templates(string language)
    {
        var folder = $"Wording/{language}/";
        var yaml = new DeserializerBuilder().Build();
        _texts = (
            from file in typeof(Templates).Assembly.GetManifestResourceNames()
            where file.StartsWith(folder, StringComparison.Ordinal)
            from text in yaml.Deserialize<Dictionary<string, string>>(Read(file))
            select ($"{Path.GetFileNameWithoutExtension(file)}.{text.Key}", text.Value)).ToDictionary();
    }

    public IEnumerable<string> Keys => _texts.Keys;

    public bool Has(string key) => _texts.ContainsKey(key);

    public string this[string key] =>
        _texts.TryGetValue(key, out var text) ? text : throw new ArgumentException($"There is no template '{key}'.", nameof(key));

    public string Fill(string key, ReadOnlySpan<(string Name, string? Value)> values)
    {
        Dictionary<string, string?> known = [];
        foreach (var (name, value) in values)
        {
            known[name] = value;
        }

        var filled = Clause().Replace(this[key], clause => Holes(clause.Groups[1].Value).All(name => !string.IsNullOrEmpty(Of(name)))
            ? Put(clause.Groups[1].Value)
            : "");
        return Put(filled);

        string Put(string text) => Hole().Replace(text, hole =>
        {
            var value = Of(hole.Groups[1].Value) ?? throw new ArgumentException($"The template '{key}' wants '{hole.Groups[1].Value}'.", nameof(key));
            return !hole.Groups[2].Success ? value : value == "1" ? hole.Groups[2].Value : hole.Groups[3].Value;
        });

        string? Of(string name) => known.TryGetValue(name, out var value)
            ? value
            : throw new ArgumentException($"The template '{key}' wants '{name}', which is not given.", nameof(key));
    }

    /// <summary>Names of the values that a text wants.</summary>
    public static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(hole => hole.Groups[1].Value).Distinct();

    static string Read(string file)
    {
        using var reader = new StreamReader(typeof(Templates).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\[([^\[\]]*)\]")]
    private static partial Regex Clause();

    // {name}, or {name#one|many}.
    [GeneratedRegex(@"\{(\w+)(?:#([^|{}]*)\|([^{}]*))?\}")]
    private static partial Regex Hole();
}
