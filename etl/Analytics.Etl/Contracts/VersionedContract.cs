using static Analytics.Etl.Contracts.ColumnType;

namespace Analytics.Etl.Contracts;

/// <summary>What the contracts of kinds with versions have in common.</summary>
static class VersionedContract
{
    public const string OnOtherContent = "refused as a contradiction: send the change with a later recorded_at";

    public static readonly ContractColumn RecordedAt =
        new("recorded_at", Timestamp, "When the source recorded this version, Asia/Ho_Chi_Minh.") { IsRequired = true };

    /// <summary>Refuses a month that is not written as its first day.</summary>
    public static readonly ContractRule FirstOfMonth =
        new("day(month) = 1", "month is not the first day of a month. Write the first day.");

    /// <summary>An agency that every record names.</summary>
    public static ContractColumn Agency(string name, string meaning) =>
        new(name, Text, $"{meaning}, by id, name or alias.") { IsRequired = true, NamesAgency = true };

    /// <summary>Refuses what is less than nothing: money, hours, days.</summary>
    public static ContractRule NotNegative(string column) =>
        new($"{column} >= 0", $"{column} is less than 0. Correct it.");

    /// <summary>Refuses a number that is larger than the one of which it is a part.</summary>
    public static ContractRule PartOf(string column, string whole) =>
        new($"{column} <= {whole}", $"{column} is larger than {whole}. Correct one of them.");

    /// <summary>Refuses an end before its beginning.</summary>
    public static ContractRule InOrder(string earlier, string later) =>
        new($"{later} >= {earlier}", $"{later} is before {earlier}. Correct one of them.");
}
