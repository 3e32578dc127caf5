using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Analytics.Etl.Reading;
using Analytics.Warehouse.Engine;
using YamlDotNet.RepresentationModel;

namespace Analytics.Etl.Configuration;

/// <summary>
/// A part of the configuration file. Nothing in it may be unknown: what is not asked for is an error that names the file,
/// the line, the key and the nearest known one.
/// </summary>
public sealed class SettingsSection
{
    readonly string _file;
    readonly YamlMappingNode _node;

    internal SettingsSection(string file, string path, YamlMappingNode node) => (_file, Path, _node) = (file, path, node);

    /// <summary>Where it stands in the file, with dots; empty = the whole file.</summary>
    public string Path { get; }

    /// <summary>Its keys, in the order of the file.</summary>
    public IReadOnlyList<string> Keys => [.. _node.Children.Keys.Select(key => ((YamlScalarNode)key).Value!)];

    /// <summary>A section below this one; null = it is not there.</summary>
    public SettingsSection? Section(string key) =>
        _node.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? value switch
            {
                YamlMappingNode mapping => new SettingsSection(_file, PathOf(key), mapping),
                YamlScalarNode { Value: null or "" } => new SettingsSection(_file, PathOf(key), []),
                _ => throw Error(key, "must have keys of its own below it."),
            }
            : null;

    /// <summary>The sections below this one, each with its key.</summary>
    public IEnumerable<(string Key, SettingsSection Settings)> Sections() => Keys.Select(key => (key, Section(key)!));

    /// <summary>The same without some keys.</summary>
    public SettingsSection Without(params IReadOnlyList<string> keys) => Keep(key => !keys.Contains(key));

    /// <summary>The same with some keys only.</summary>
    public SettingsSection Only(params IReadOnlyList<string> keys) => Keep(keys.Contains);

    /// <summary>
    /// The section as a record: its properties are the keys in snake_case. A property that is <c>required</c> must be given.
    /// Values may be texts, numbers, booleans, enumerations, durations such as 30s, 15m, 26h or 7d, lists, dictionaries and
    /// records.
    /// </summary>
    /// <exception cref="AnalyticsException">A key is unknown, missing, or has a value of another type.</exception>
    public T Bind<T>() where T : class => (T)Bind(typeof(T), _node, Path);

    /// <summary>An error about one key of this section.</summary>
    public AnalyticsException Error(string key, string message) =>
        Error(_node.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode name && name.Value == key).Key ?? _node, PathOf(key), message);

    string PathOf(string key) => Join(Path, key);

    SettingsSection Keep(Func<string, bool> isKept)
    {
        var kept = new YamlMappingNode(_node.Children.Where(pair => isKept(((YamlScalarNode)pair.Key).Value!)));
        return new SettingsSection(_file, Path, kept);
    }

    AnalyticsException Error(YamlNode node, string path, string message) =>
        new($"{_file}, line {node.Start.Line}: {path} {message}");

    object Bind(Type type, YamlMappingNode node, string path)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .ToDictionary(property => SnakeCase(property.Name));
        var result = RuntimeHelpers.GetUninitializedObject(type);
        if (type.GetConstructor(Type.EmptyTypes) is { } constructor)
        {
            // Sets the defaults; required members are checked below, by name.
            constructor.Invoke(result, null);
        }

        foreach (var (keyNode, value) in node.Children)
        {
            var key = ((YamlScalarNode)keyNode).Value!;
            if (!properties.TryGetValue(key, out var property))
            {
                throw Error(keyNode, Join(path, key), properties.Count == 0
                    ? "is not known here: there is nothing to set."
                    : $"is not known. Did you mean '{Nearest.To(key, [.. properties.Keys])}'? Known are: {string.Join(", ", properties.Keys.Order(StringComparer.Ordinal))}.");
            }

            property.SetValue(result, Value(property.PropertyType, value, Join(path, key)));
        }

        var missing = properties.FirstOrDefault(pair =>
            pair.Value.GetCustomAttribute<RequiredMemberAttribute>() is not null && !node.Children.ContainsKey(new YamlScalarNode(pair.Key)));
        return missing.Key is null ? result : throw Error(node, Join(path, missing.Key), "is missing, and must be set.");
    }

    object? Value(Type type, YamlNode node, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return node switch
        {
            YamlScalarNode scalar when IsScalar(type) => Scalar(type, scalar, path),
            YamlSequenceNode sequence when type.IsGenericType && type.GetGenericArguments() is [var item] => List(item, sequence, path),
            YamlMappingNode mapping when type.IsGenericType && type.GetGenericArguments() is [_, var item] => Dictionary(item, mapping, path),
            YamlMappingNode mapping when !IsScalar(type) && !type.IsGenericType => Bind(type, mapping, path),
            _ => throw Error(node, path, $"must be {Described(type)}."),
        };
    }

    System.Collections.IList List(Type item, YamlSequenceNode sequence, string path)
    {
        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var (index, value) in sequence.Children.Index())
        {
            list.Add(Value(item, value, $"{path}[{index + 1}]"));
        }

        return list;
    }

    System.Collections.IDictionary Dictionary(Type item, YamlMappingNode mapping, string path)
    {
        var dictionary = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        foreach (var (key, value) in mapping.Children)
        {
            var name = ((YamlScalarNode)key).Value!;
            dictionary[name] = Value(item, value, Join(path, name));
        }

        return dictionary;
    }

    object Scalar(Type type, YamlScalarNode node, string path)
    {
        var text = node.Value ?? "";
        object? value = type switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(bool) => bool.TryParse(text, out var flag) ? flag : null,
            _ when type == typeof(int) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) ? whole : null,
            _ when type == typeof(long) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var large) ? large : null,
            _ when type == typeof(double) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ when type == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            _ when type == typeof(Uri) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null,
            _ when type == typeof(TimeSpan) => Duration(text),
            _ => Enum.GetValues(type).Cast<object>().FirstOrDefault(one => SnakeCase(one.ToString()!) == text),
        };
        return value ?? throw Error(node, path, $"is '{text}', and must be {Described(type)}.");
    }

    static object? Duration(string text) =>
        text.Length > 1 && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            ? text[^1] switch
            {
                's' => TimeSpan.FromSeconds(count),
                'm' => TimeSpan.FromMinutes(count),
                'h' => TimeSpan.FromHours(count),
                'd' => TimeSpan.FromDays(count),
                _ => null,
            }
            : null;

    static bool IsScalar(Type type) =>
        type.IsEnum || type.IsPrimitive || type == typeof(string) || type == typeof(TimeSpan) || type == typeof(DateOnly) || type == typeof(Uri);

    static string Described(Type type) => type switch
    {
        _ when type == typeof(string) => "a text",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(double) => "a number",
        _ when type == typeof(DateOnly) => "a day written yyyy-MM-dd",
        _ when type == typeof(Uri) => "an address that starts with https:// or http://",
        _ when type == typeof(TimeSpan) => "a duration such as 30s, 15m, 26h or 7d",
        _ when type.IsEnum => "one of: " + string.Join(", ", Enum.GetNames(type).Select(SnakeCase)),
        _ when type.IsGenericType && type.GetGenericArguments().Length == 1 => "a list",
        _ => "a section with keys of its own",
    };

    static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    static string SnakeCase(string name) =>
        string.Concat(name.Select((letter, index) =>
            char.IsUpper(letter) ? (index == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString()));
}
