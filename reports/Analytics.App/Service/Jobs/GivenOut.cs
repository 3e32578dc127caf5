using Analytics.Warehouse.Engine;

namespace Analytics.App.Service.Jobs;

/// <summary>What a quarter-end job has put in place for a quarter.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="RunId">The run of its figures.</param>
sealed record GivenOut(string Path, string RunId)
{
    /// <summary>What is still to be done with it before the quarter is struck off; nobody waits for the snapshot meanwhile.</summary>
    public Action<LiveWarehouse> Afterwards { get; init; } = _ => { };
}
