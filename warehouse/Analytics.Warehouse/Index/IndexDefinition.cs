using Analytics.Warehouse.Engine;

namespace Analytics.Warehouse.Index;

/// <summary>What the effectiveness index is made of, as data: <c>Index/effectiveness_index.yaml</c>.</summary>
public sealed class IndexDefinition
{
    const string Path = "Index/effectiveness_index.yaml";

    // Lazy, so that a wrong file is its own error and not one of starting the program.
    static readonly Lazy<IndexDefinition> Embedded = new(() => IndexFile.Parse(Path, SqlCatalog.Own.Text(Path)));

    /// <summary>The definition of this version of the product.</summary>
    /// <exception cref="AnalyticsException">The file is wrong; the message names the line or the member.</exception>
    public static IndexDefinition Own => Embedded.Value;

    /// <summary>Version of the definition, from 1.</summary>
    public int Version { get; set; }

    /// <summary>The areas that are weighed against each other; the weights add up to 1.</summary>
    public List<IndexPillar> Pillars { get; set; } = [];

    /// <summary>What is scored; the weights add up to 1 within a pillar. Their order is the order of the draws.</summary>
    public List<IndexIndicator> Indicators { get; set; } = [];

    /// <summary>Limits, bands and draws.</summary>
    public IndexParameters Parameters { get; set; } = new();

    /// <summary>The gate of data quality; null: there is none.</summary>
    public QualityGate? Quality { get; set; }

    /// <summary>SHA-256 of the file; empty when the definition is not from a file.</summary>
    public string Sha256 { get; internal set; } = "";

    /// <summary>Every indicator whose figures the index reads: the scored, the verifying and those of data quality.</summary>
    public IReadOnlySet<string> Uses =>
        References().Select(use => use.Id).OfType<string>().ToHashSet();

    /// <summary>Checks that the catalogue has every indicator that the index reads.</summary>
    /// <param name="known">Ids of the indicators of the catalogue.</param>
    /// <exception cref="AnalyticsException">One is missing; the message names all that are, and where they are used.</exception>
    public void CheckAgainst(IEnumerable<string> known)
    {
        var catalogue = known.ToHashSet();
        var missing = References()
            .Where(use => use.Id is not null && !catalogue.Contains(use.Id))
            .Select(use => $"{use.Member} names '{use.Id}', which the catalogue does not have.")
            .ToList();
        if (missing.Count > 0)
        {
            throw new AnalyticsException($"{Path}: {string.Join(" ", missing)}");
        }
    }

    IEnumerable<(string Member, string? Id)> References() =>
    [
        .. Indicators.Select((indicator, place) => ($"indicators[{place}].id", indicator.Id)),
        .. Indicators.Select((indicator, place) => ($"indicators[{place}].verified", indicator.Verified)),
        .. (Quality?.Rates ?? []).Select((rate, place) => ($"quality.rates[{place}]", rate)),
    ];
}
