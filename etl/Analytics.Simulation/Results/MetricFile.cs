using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Results;

/// <summary>Writes metric.csv.</summary>
static class MetricFile
{
    public static long Write(DropFolder folder, IReadOnlyList<Metric> metrics)
    {
        using var file = folder.Csv("metric.csv", Contract.Metric);
        foreach (var metric in metrics.OrderBy(m => m.Recorded).ThenBy(m => m.Id, StringComparer.Ordinal))
        {
            file.Text(metric.Id)
                .Text(metric.AgencyId)
                .Text(metric.TaskId)
                .Text(metric.NameVi)
                .Text(metric.NameEn)
                .Text(metric.UnitName)
                .Plain(metric.IsDown ? "down"u8 : "up"u8)
                .Real(metric.Baseline)
                .Real(metric.Target)
                .Number(metric.Weight)
                .Date(metric.DueDate)
                .Moment(metric.Recorded)
                .EndRow();
        }

        return file.CountRows;
    }
}
