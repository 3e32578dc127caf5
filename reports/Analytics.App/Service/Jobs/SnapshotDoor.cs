namespace Analytics.App.Service.Jobs;

/// <summary>
/// One reader of the snapshot at a time in this process. DuckDB gives all connections of a process to one path the same
/// database: whoever had the old file open would hand it to the next reader, although a new one was published.
/// </summary>
sealed class SnapshotDoor
{
    readonly Lock _door = new();

    /// <summary>Does something with the snapshot.</summary>
    public T Enter<T>(Func<T> work)
    {
        lock (_door)
        {
            return work();
        }
    }

    /// <summary>Does something with the snapshot.</summary>
    public void Enter(Action work)
    {
        lock (_door)
        {
            work();
        }
    }

    /// <summary>Does something with the snapshot if nobody is at it; false = somebody is.</summary>
    public bool TryEnter(Action work)
    {
        if (!_door.TryEnter())
        {
            return false;
        }

        try
        {
            work();
            return true;
        }
        finally
        {
            _door.Exit();
        }
    }
}
