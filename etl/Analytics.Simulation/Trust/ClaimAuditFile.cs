using Analytics.Simulation.Chance;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Trust;

/// <summary>
/// Writes claim_audit.csv: each claim when it is drawn, and once more when it was audited. Where work is done on the
/// last days, more claims do not hold.
/// </summary>
sealed class ClaimAuditFile(SampleWorld world)
{
    const string AuditorOfAuditors = "kiem-toan-nha-nuoc";

    public long Write(DropFolder folder, ClaimDrawing drawing)
    {
        using var file = folder.Csv("claim_audit.csv", Contract.ClaimAudit);
        var rows = drawing.Draw().SelectMany(Versions)
            .OrderBy(row => row.Recorded).ThenBy(row => row.Claim.Id, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            file.Text(row.Claim.Id)
                .Text(row.Claim.Assignment.Task.Id)
                .Text(row.Claim.Assignment.AgencyId)
                .Date(row.Claim.Drawn)
                .Text(drawing.Seed(row.Claim.Drawn))
                .Text(row.Claim.Stratum)
                .Real(row.Claim.Weight)
                .Flag(row.IsConfirmed)
                .Text(row.AuditorId)
                .Moment(row.Recorded)
                .EndRow();
        }

        return file.CountRows;
    }

    IEnumerable<Row> Versions(DrawnClaim claim)
    {
        var chance = world.Chance("audit", claim.Id);
        var agencyId = claim.Assignment.AgencyId;
        var drawn = new Row(claim, IsConfirmed: null, AuditorId: null, OfficeRecord.After(claim.Drawn, 0, 2, chance));
        var usual = claim.Stratum == ClaimDrawing.LastDays ? 0.78 : 0.94;
        var isConfirmed = chance.Happens(usual + (0.1 * (world.Tendency(agencyId) - 0.5)));
        var audited = new Row(claim, isConfirmed, Auditor(agencyId), OfficeRecord.After(claim.Drawn, 4, 15, chance));
        return chance.Happens(0.94) ? [drawn, audited] : [drawn];
    }

    string Auditor(string agencyId)
    {
        var usual = world.IsOfTheCity(agencyId)
            ? "thanh-tra-tphcm"
            : world.Facts.Agencies[agencyId].PeerGroup is "trung_uong_dang" or "tinh_thanh_uy"
                ? "uy-ban-kiem-tra-trung-uong"
                : "thanh-tra-chinh-phu";
        return usual == agencyId ? AuditorOfAuditors : usual;
    }

    sealed record Row(DrawnClaim Claim, bool? IsConfirmed, string? AuditorId, DateTime Recorded);
}
