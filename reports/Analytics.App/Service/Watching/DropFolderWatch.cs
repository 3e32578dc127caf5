using Analytics.App.Service.Jobs;
using Analytics.App.Service.Schedule;
using Analytics.App.Service.Settings;
using Analytics.Etl.Sources;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Analytics.App.Service.Watching;

/// <summary>
/// Asks for the pull of a drop folder soon after files were put into it. The notices of the file system make it look
/// sooner; it does not rely on them, because a network folder sends none.
/// </summary>
sealed partial class DropFolderWatch(
    ServiceConfiguration configuration, ISchedulerFactory schedulers, TimeProvider clock, ILogger<DropFolderWatch> log) : BackgroundService
{
    static readonly TimeSpan SoonAfterNotice = TimeSpan.FromMilliseconds(500);

    readonly List<FolderState> _folders =
    [
        .. configuration.Sources
            .Where(source => source.Source is IWatchedFolder)
            .Select(source => new FolderState(source.Name, ((IWatchedFolder)source.Source).Folder)),
    ];

    readonly SemaphoreSlim _notice = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_folders.Count == 0)
        {
            return;
        }

        var watchers = _folders.Where(state => Directory.Exists(state.Folder)).Select(Watch).ToList();
        try
        {
            var scheduler = await schedulers.GetScheduler(stoppingToken);
            var isNoticed = false;
            while (true)
            {
                isNoticed = await _notice.WaitAsync(
                    isNoticed && SoonAfterNotice < configuration.Service.Watch ? SoonAfterNotice : configuration.Service.Watch, stoppingToken);
                foreach (var state in _folders)
                {
                    await Look(scheduler, state, stoppingToken);
                }
            }
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _notice.Dispose();
        base.Dispose();
    }

    async Task Look(IScheduler scheduler, FolderState state, CancellationToken cancellation)
    {
        try
        {
            if (scheduler.Status == SchedulerStatus.Running && state.Look())
            {
                Changed(log, state.Folder, JobNames.Pull(state.Source));
                await Timetable.Ask(
                    scheduler, JobNames.Pull(state.Source), clock.GetUtcNow(), configuration.Schedule.Retry.Policy(), cancellation);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SchedulerException)
        {
            Unreadable(log, state.Folder, error.Message);
        }
    }

    FileSystemWatcher Watch(FolderState state)
    {
        var watcher = new FileSystemWatcher(state.Folder);
        watcher.Created += Notice;
        watcher.Changed += Notice;
        watcher.Renamed += Notice;
        watcher.EnableRaisingEvents = true;
        return watcher;

        // One notice is as good as many.
        void Notice(object sender, FileSystemEventArgs what)
        {
            if (_notice.CurrentCount == 0)
            {
                _notice.Release();
            }
        }
    }

    [LoggerMessage(1020, LogLevel.Information, "{Folder} has changed: {Job} is asked for")]
    static partial void Changed(ILogger log, string folder, string job);

    [LoggerMessage(1021, LogLevel.Warning, "{Folder} could not be looked at: {Problem}")]
    static partial void Unreadable(ILogger log, string folder, string problem);
}
