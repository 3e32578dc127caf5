using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Trust;

/// <summary>Writes dq_check.csv.</summary>
static class DqCheckFile
{
    const string TrackingSystem = "theodoinq.dcs.vn";
    const string OtherSystem = "he-thong-nq57";

    public static long Write(DropFolder folder, IReadOnlyList<DqCheck> checks)
    {
        using var file = folder.Csv("dq_check.csv", Contract.DqCheck);
        foreach (var check in checks.OrderBy(c => c.Recorded).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            file.Text(check.Id)
                .Text(check.AgencyId)
                .Text(TrackingSystem)
                .Text(check.RecordId)
                .Date(check.Checked)
                .Number(DqCheckDrawing.MandatoryCells)
                .Number(check.FilledCells)
                .Flag(check.IsWellFormed)
                .Flag(check.IsResolved)
                .Text(check.DuplicateOf)
                .Text(check.StatusHere)
                .Date(check.DueHere)
                .Text(check.StatusThere is null ? null : OtherSystem)
                .Text(check.StatusThere)
                .Date(check.DueThere)
                .Flag(check.IsAuditMatch)
                .Moment(check.Recorded)
                .EndRow();
        }

        return file.CountRows;
    }
}
