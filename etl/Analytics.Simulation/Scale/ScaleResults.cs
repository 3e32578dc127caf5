using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Scale;

/// <summary>Writes the kinds of record beside events and reports, kind after kind and block after block.</summary>
static class ScaleResults
{
    static readonly (string Name, string Header, Action<CsvFile, ScaleBlock> Rows)[] Kinds =
    [
        ("metric.csv", Contract.Metric, ScaleMeasures.Metric),
        ("target_measurement.csv", Contract.TargetMeasurement, ScaleMeasures.TargetMeasurement),
        ("process.csv", Contract.Process, ScaleProcesses.Process),
        ("process_baseline.csv", Contract.ProcessBaseline, ScaleProcesses.Baseline),
        ("process_month.csv", Contract.ProcessMonth, ScaleProcesses.Month),
        ("budget_month.csv", Contract.BudgetMonth, ScaleMeasures.BudgetMonth),
        ("survey.csv", Contract.Survey, ScaleMeasures.Survey),
        ("feedback.csv", Contract.Feedback, ScaleMeasures.Feedback),
        ("assignment_account.csv", Contract.AssignmentAccount, ScaleMeasures.AssignmentAccount),
        ("dq_check.csv", Contract.DqCheck, ScaleTrust.DqCheck),
        ("data_element.csv", Contract.DataElement, ScaleTrust.DataElement),
        ("api_usage.csv", Contract.ApiUsage, ScaleTrust.ApiUsage),
        ("blocking_episode.csv", Contract.BlockingEpisode, ScaleTrust.BlockingEpisode),
        ("claim_audit.csv", Contract.ClaimAudit, ScaleTrust.ClaimAudit),
    ];

    public static void Write(DropFolder folder, ScaleOptions options, CancellationToken cancel)
    {
        foreach (var (name, header, rows) in Kinds)
        {
            using var file = folder.Csv(name, header);
            for (var number = 1L; number <= ScaleBlock.Count(options); number++)
            {
                cancel.ThrowIfCancellationRequested();
                rows(file, new ScaleBlock(options, number));
            }
        }
    }
}
