using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Scale;

/// <summary>
/// Writes one drop folder of any size, all of it invented, for trying how large the warehouse can get. Streams: memory
/// does not grow with the size. Events stand in the order of their tasks, which are in the order of assignment; what is
/// measured beside them comes to about a tenth of the assignments.
/// </summary>
public static class ScaleSimulator
{
    const string Note = "Số liệu mô phỏng để thử tải: toàn bộ cơ quan, văn bản, nhiệm vụ và diễn biến là giả.";
    const long RowsPerReport = 100_000;

    /// <summary>Writes the folder whole or not at all. The same options give the same bytes.</summary>
    /// <param name="folder">A new or empty folder.</param>
    /// <param name="options">How much of everything.</param>
    /// <param name="progress">Told the status events written so far.</param>
    /// <param name="cancel">Stops between two tasks, and removes what was written.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="IOException">The folder is not empty, or cannot be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public static void Write(
        string folder, ScaleOptions options, IProgress<long>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        using var drop = new DropFolder(folder);
        ScaleDimensions.Write(drop, options, cancel);
        Events(drop, options, progress, cancel);
        ScaleReports.Write(drop, options, cancel);
        ScaleResults.Write(drop, options, cancel);
        drop.Source(Note);
        drop.Publish();
    }

    static void Events(DropFolder drop, ScaleOptions options, IProgress<long>? progress, CancellationToken cancel)
    {
        using var file = drop.Csv("status_event.csv", Contract.StatusEvent);
        var task = new ScaleTask(options);
        var life = new ScaleLife(file);
        var assignmentsLeft = CountAssignments(task, options.Tasks, cancel);
        var nextReport = RowsPerReport;
        for (var number = 1L; number <= options.Tasks; number++)
        {
            cancel.ThrowIfCancellationRequested();
            task.Become(number);
            foreach (var agency in task.Leads)
            {
                var countEvents = Portion(options.Events - file.CountRows, assignmentsLeft--, task.Chance.Share());
                life.Write(task, agency, countEvents);
            }

            if (file.CountRows >= nextReport)
            {
                progress?.Report(file.CountRows);
                nextReport = file.CountRows + RowsPerReport;
            }
        }

        progress?.Report(file.CountRows);
    }

    static long CountAssignments(ScaleTask task, long countTasks, CancellationToken cancel)
    {
        var count = 0L;
        for (var number = 1L; number <= countTasks; number++)
        {
            cancel.ThrowIfCancellationRequested();
            task.Become(number);
            count += task.Leads.Length;
        }

        return count;
    }

    /// <summary>Between half and one and a half of what is left for each; the last one takes what is left.</summary>
    static long Portion(long eventsLeft, long assignmentsLeft, double share) => assignmentsLeft == 1
        ? eventsLeft
        : Math.Min(eventsLeft, (long)Math.Round((0.5 + share) * eventsLeft / assignmentsLeft));
}
