using System.Globalization;
using System.Text.Json;
using Analytics.Etl.Sources.Rest.Settings;

namespace Analytics.Etl.Sources.Rest;

/// <summary>Reads and writes the moment of a change, as a source has it: a time, or a number that only grows.</summary>
sealed class MarkFormat(UpdatedSettings settings)
{
    readonly TimeSpan _offset = settings.UtcOffset.StartsWith('-')
        ? -TimeSpan.Parse(settings.UtcOffset[1..], CultureInfo.InvariantCulture)
        : TimeSpan.Parse(settings.UtcOffset.TrimStart('+'), CultureInfo.InvariantCulture);

    bool IsNumber => settings.Format == "number";

    /// <summary>The mark of an item, as ticks of UTC or as the number; null = it has none.</summary>
    public long? Of(JsonElement item)
    {
        var text = JsonPath.Text(item, settings.Field);
        if (text is null)
        {
            return null;
        }

        if (settings.Format is "number" or "unix" or "unix_ms")
        {
            return !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? null
                : IsNumber ? (long)number
                : DateTime.UnixEpoch.Ticks + (long)(number * (settings.Format == "unix" ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond));
        }

        // Moments without an offset are in the one of the settings.
        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment)
            ? (moment.Kind == DateTimeKind.Utc ? moment.Ticks : moment.Ticks - _offset.Ticks)
            : null;
    }

    /// <summary>From where the next fetch starts.</summary>
    public long From(long mark) => IsNumber ? mark : Math.Max(0, mark - settings.Overlap.Ticks);

    /// <summary>The mark no later than a moment of the source's clock: what changed during a fetch comes again with the next.</summary>
    public long NotAfter(long mark, DateTimeOffset moment) => IsNumber ? mark : Math.Min(mark, moment.UtcTicks);

    /// <summary>What the parameter of the list says.</summary>
    public string Parameter(long mark) =>
        settings.Value.Replace("{mark}", settings.Format switch
        {
            "number" => mark.ToString(CultureInfo.InvariantCulture),
            "unix" => ((mark - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture),
            "unix_ms" => ((mark - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond).ToString(CultureInfo.InvariantCulture),
            _ => new DateTime(mark + _offset.Ticks).ToString(settings.Format, CultureInfo.InvariantCulture),
        }, StringComparison.Ordinal);

    /// <summary>The mark for people.</summary>
    public string Shown(long mark) => IsNumber
        ? mark.ToString(CultureInfo.InvariantCulture)
        : new DateTime(mark, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
