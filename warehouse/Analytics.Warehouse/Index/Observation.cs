using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Index;

/// <summary>What is known of one indicator of one agency (rule R11).</summary>
/// <param name="Standing">Supplied, not applicable or owed.</param>
/// <param name="Share">x of n, of a rate.</param>
/// <param name="Value">The value, of a value.</param>
/// <param name="StandardError">Its standard error; 0 for a census.</param>
public readonly record struct Observation(Standing Standing, Share Share, double Value, double StandardError)
{
    /// <summary>Nothing to divide by, by nature: the indicator is left out of the agency's index.</summary>
    public static Observation NotApplicable { get; }

    /// <summary>Owed and not supplied: scores 0.</summary>
    public static Observation Missing { get; } = new(Standing.Missing, default, 0, 0);

    /// <summary>x of n; not applicable when n is 0.</summary>
    public static Observation Rate(double numerator, double denominator) =>
        denominator > 0 ? new(Standing.Supplied, new(numerator, denominator), 0, 0) : NotApplicable;

    /// <summary>A value and its standard error.</summary>
    public static Observation Of(double value, double standardError) => new(Standing.Supplied, default, value, standardError);
}
