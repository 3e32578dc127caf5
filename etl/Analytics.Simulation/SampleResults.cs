using Analytics.Simulation.Obstacles;
using Analytics.Simulation.Processes;
using Analytics.Simulation.Results;
using Analytics.Simulation.Trust;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation;

/// <summary>
/// Writes what is measured beside events and reports: targets, processes, money, surveys, feedback, accounts, checks
/// of data, shared data, audits, obstacles. A few thousand rows, not every kind from every agency.
/// </summary>
static class SampleResults
{
    public static long Write(DropFolder folder, SampleWorld world)
    {
        var metrics = new MetricDrawing(world).Draw();
        var processes = new ProcessDrawing(world).Draw();
        var elements = new DataElementDrawing(world).Draw();
        return MetricFile.Write(folder, metrics)
            + new TargetMeasurementFile(world).Write(folder, metrics)
            + new ProcessFile(world).Write(folder, processes)
            + new ProcessBaselineFile(world).Write(folder, processes)
            + new ProcessMonthFile(world).Write(folder, processes)
            + new BudgetMonthFile(world).Write(folder)
            + new SurveyFile(world).Write(folder)
            + new FeedbackFile(world).Write(folder)
            + new AssignmentAccountFile(world).Write(folder)
            + DqCheckFile.Write(folder, new DqCheckDrawing(world).Draw())
            + new DataElementFile(world).Write(folder, elements)
            + new ApiUsageFile(world).Write(folder, elements)
            + new BlockingEpisodeFile(world).Write(folder, new EpisodeDrawing(world).Draw())
            + new ClaimAuditFile(world).Write(folder, new ClaimDrawing(world));
    }
}
