using System.Globalization;
using System.Text.Json;
using Analytics.Warehouse.Engine;

namespace Analytics.App.Service.Schedule;

/// <summary>
/// Says that a service runs on a data folder. The operating system holds the lock and takes it back when the process
/// ends, however it ends; a second file says who has it. Nodes that share a schedule in PostgreSQL share the lock.
/// </summary>
sealed class ServiceLock : IDisposable
{
    readonly FileStream _lock;
    readonly string? _note;

    ServiceLock(FileStream held, string? note) => (_lock, _note) = (held, note);

    /// <summary>Takes the lock.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="isShared">True for a node of several.</param>
    /// <param name="what">What takes it, for the message to the next one.</param>
    /// <param name="clock">For the note.</param>
    /// <exception cref="AnalyticsException">A service has it; the message says which.</exception>
    public static ServiceLock Take(DataFolder folder, bool isShared, string what, TimeProvider clock)
    {
        Directory.CreateDirectory(folder.Root);
        // Who only asks for the holder has the lock for a moment.
        if ((TryLock(folder, isShared) ?? TryLock(folder, isShared) ?? TryLock(folder, isShared)) is not { } held)
        {
            throw new AnalyticsException(Refusal(folder));
        }

        if (isShared)
        {
            return new ServiceLock(held, note: null);
        }

        var taken = new ServiceLock(held, NoteFile(folder));
        taken.Note(new ServiceNote(what, Environment.ProcessId, Environment.MachineName, clock.GetUtcNow(), null));
        return taken;
    }

    /// <summary>Says in the note where the service listens.</summary>
    public void ListensOn(string address)
    {
        if (_note is not null)
        {
            Note(JsonSerializer.Deserialize<ServiceNote>(File.ReadAllText(_note))! with { Url = address });
        }
    }

    /// <summary>Who has the lock; null = nobody, or nodes that share it.</summary>
    public static ServiceNote? Holder(DataFolder folder)
    {
        if (TryLock(folder, isShared: true) is { } free)
        {
            free.Dispose();
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<ServiceNote>(File.ReadAllText(NoteFile(folder)));
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            // It has the lock and has not written its note yet.
            return new ServiceNote("a service that is starting", 0, Environment.MachineName, DateTimeOffset.MinValue, null);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_note is not null)
        {
            File.Delete(_note);
        }

        _lock.Dispose();
    }

    static string NoteFile(DataFolder folder) => Path.Combine(folder.Root, "service.json");

    // .NET takes flock(2): exclusive for FileShare.None, shared otherwise; both go with the process.
    static FileStream? TryLock(DataFolder folder, bool isShared)
    {
        if (!Directory.Exists(folder.Root))
        {
            return null;
        }

        try
        {
            return isShared
                ? new FileStream(Path.Combine(folder.Root, "service.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite)
                : new FileStream(Path.Combine(folder.Root, "service.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error is not FileNotFoundException and not DirectoryNotFoundException)
        {
            return null;
        }
    }

    static string Refusal(DataFolder folder) =>
        Holder(folder) is { ProcessId: > 0 } first
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{folder.Root} is already served by {first.What}: process {first.ProcessId} on {first.Host}, started {first.Started:yyyy-MM-dd HH:mm:ss}Z")
                + (first.Url is null ? "" : $", at {first.Url}")
                + ". Stop it first, or give this one another --data. Several services share a data folder only with `store: postgres`."
            : $"{folder.Root} is served by nodes that share their schedule in PostgreSQL, or by a service that is just starting. "
                + "Use the same `store: postgres` here, or another --data.";

    void Note(ServiceNote note)
    {
        File.WriteAllText(_note! + ".next", JsonSerializer.Serialize(note));
        File.Move(_note + ".next", _note!, overwrite: true);
    }
}
