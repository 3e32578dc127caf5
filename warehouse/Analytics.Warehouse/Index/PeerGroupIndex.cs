using DuckDB.NET.Data;

namespace Analytics.Warehouse.Index;

/// <summary>The index of one peer group, with the keys of its agencies.</summary>
sealed record PeerGroupIndex(string PeerGroup, IReadOnlyDictionary<string, int?> AgencyKeys, EffectivenessIndex Index)
{
    int Ranked { get; } = Index.Agencies.Count(agency => agency.IsPublished);

    /// <summary>A row of <c>star.fact_index</c>. What is not published has no number that could be printed by mistake.</summary>
    public void Append(IDuckDBAppenderRow row, AgencyIndex agency, int runKey, int periodKey, int version)
    {
        var spread = agency.Spread;
        row
            .AppendValue((int?)runKey).AppendValue((int?)periodKey).AppendValue((int?)version)
            .AppendValue(AgencyKeys[agency.AgencyId]).AppendValue(agency.AgencyId).AppendValue(PeerGroup)
            .AppendValue(Stored.Round(agency.IsPublished ? agency.Geometric : null))
            .AppendValue(Stored.Round(agency.IsPublished ? agency.Arithmetic : null))
            .AppendValue(Stored.Round(agency.IsPublished ? agency.Imbalance : null))
            .AppendValue(Stored.Round(spread?.Low)).AppendValue(Stored.Round(spread?.Middle)).AppendValue(Stored.Round(spread?.High))
            .AppendValue(spread?.RankLow).AppendValue(spread?.RankHigh)
            .AppendValue(agency.IsPublished ? (int?)Ranked : null)
            .AppendValue(spread?.Chance).AppendValue(spread?.Tier)
            .AppendValue(agency.IsPublished ? agency.Band : null)
            .AppendValue(Stored.Round(agency.Applicable)).AppendValue(Stored.Round(agency.Availability))
            .AppendValue(agency.ApplicablePillars)
            .AppendValue(Stored.Round(agency.Quality)).AppendValue(agency.QualityGrade)
            .AppendValue((bool?)agency.IsPublished).AppendValue(agency.Reason)
            .EndRow();
    }
}
