using Analytics.Warehouse.Operations;

namespace Analytics.App.Service.Jobs;

/// <summary>Which jobs a backlog calls for.</summary>
static class FollowUps
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> After(Backlog backlog) =>
    [
        .. backlog.Unpublished ? [JobNames.Publish] : (string[])[],
        .. backlog.Unmeasured ? [JobNames.Measure] : (string[])[],
    ];
}
