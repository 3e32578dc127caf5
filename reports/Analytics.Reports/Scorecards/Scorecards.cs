using Analytics.Reports.Documents;
using Analytics.Reports.Figures;
using Analytics.Reports.Leadership.Rows;
using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Scorecards;

/// <summary>One page for each agency, and the table of all its indicators behind it.</summary>
static class Scorecards
{
    /// <summary>Composes the scorecards of agencies.</summary>
    /// <param name="reader">The quarter.</param>
    /// <param name="agency">Id of the agency, or <see cref="ReportOrder.Every"/>.</param>
    /// <exception cref="AnalyticsException">The agency has no figure in the quarter.</exception>
    public static IEnumerable<Document> Compose(QuarterReader reader, string agency)
    {
        var agencies = reader.Rows<IndexStanding>("Scorecards/Queries/agencies.sql", agency: agency);
        if (agencies.Count == 0)
        {
            throw new AnalyticsException(
                $"The agency '{agency}' has no figure in {reader.Quarter.Code}. `analytics sql \"select agency_id, name_vi from mart.agency\"` lists the ids of agencies.");
        }

        var scores = reader.ScoresOf(agency);
        var system = reader.Score();
        var groups = reader.Rows<GroupRate>("Leadership/Queries/groups.sql", "on_time_completion_rate").ToDictionary(rate => rate.Code);
        var pillars = reader.Rows<Pillar>("Scorecards/Queries/pillars.sql", agency: agency).ToLookup(pillar => pillar.AgencyId);
        return agencies.Select(one => new ScorecardDocument(reader, one, scores[one.AgencyId])
        {
            System = system,
            Group = groups.GetValueOrDefault(one.PeerGroup),
            Pillars = [.. pillars[one.AgencyId]],
        }.Write());
    }
}
