using Analytics.Warehouse.Engine;

namespace Analytics.App.Service.Jobs;

/// <summary>
/// Lets one job at a time write the warehouse. It is opened for a job and closed after it, so that commands, and other
/// nodes, get their turn.
/// </summary>
/// <param name="folder">The data folder.</param>
/// <param name="wait">How long a job waits for another process.</param>
sealed class WarehouseTurn(DataFolder folder, TimeSpan wait) : IDisposable
{
    static readonly TimeSpan TimeBetweenInterrupts = TimeSpan.FromMilliseconds(50);

    readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>The job that has the warehouse now; null = none of this process.</summary>
    public string? Holder { get; private set; }

    /// <summary>Does the work when its turn comes. What runs when it is cancelled is broken off and rolled back.</summary>
    public async Task<T> Take<T>(string job, Func<LiveWarehouse, T> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            Holder = job;
            return await Task.Run(() => Work(work, cancellation), cancellation);
        }
        finally
        {
            Holder = null;
            _turn.Release();
        }
    }

    /// <summary>Does something while no job of this process has the warehouse; false = one has it.</summary>
    public async Task<bool> TryBetween(Action<LiveWarehouse> work, CancellationToken cancellation)
    {
        if (!await _turn.WaitAsync(TimeSpan.Zero, cancellation))
        {
            return false;
        }

        try
        {
            await Task.Run(() => Use(work), cancellation);
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    void Use(Action<LiveWarehouse> work)
    {
        using var warehouse = LiveWarehouse.Open(folder);
        work(warehouse);
    }

    T Work<T>(Func<LiveWarehouse, T> work, CancellationToken cancellation)
    {
        using var warehouse = LiveWarehouse.Open(folder, wait, cancellation);
        using var returned = new CancellationTokenSource();
        using var stop = cancellation.Register(() => _ = InterruptUntil(warehouse, returned.Token));
        try
        {
            return work(warehouse);
        }
        finally
        {
            returned.Cancel();
        }
    }

    // An interrupt that meets no running statement is lost, so it is repeated until the work has returned.
    static async Task InterruptUntil(LiveWarehouse warehouse, CancellationToken returned)
    {
        using var timer = new PeriodicTimer(TimeBetweenInterrupts);
        try
        {
            do
            {
                warehouse.Interrupt();
            }
            while (await timer.WaitForNextTickAsync(returned));
        }
        catch (OperationCanceledException)
        {
            // The work has returned.
        }
    }
}
