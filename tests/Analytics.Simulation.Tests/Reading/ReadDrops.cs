using System.Globalization;
using Analytics.Simulation.Scale;

namespace Analytics.Simulation.Tests.Reading;

/// <summary>Drop folders by name ("sample SEED", "scale"), each simulated and read once for all tests of a class.</summary>
public sealed class ReadDrops : IDisposable
{
    readonly Dictionary<string, (TempFolder Folder, ResultTables Tables)> _drops = [];

    internal ResultTables Tables(string name) => Of(name).Tables;

    internal Drop Drop(string name) => new(Of(name).Folder.Path);

    public void Dispose()
    {
        foreach (var (folder, tables) in _drops.Values)
        {
            tables.Dispose();
            folder.Dispose();
        }
    }

    (TempFolder Folder, ResultTables Tables) Of(string name)
    {
        if (!_drops.TryGetValue(name, out var drop))
        {
            var folder = new TempFolder();
            Simulate(name, folder.Path);
            drop = (folder, new ResultTables(folder.Path));
            _drops[name] = drop;
        }

        return drop;
    }

    static void Simulate(string name, string folder)
    {
        if (name == "scale")
        {
            var options = new ScaleOptions { Tasks = 12_000, Events = 1_000, Agencies = 70 };
            ScaleSimulator.Write(folder, options, progress: null, CancellationToken.None);
        }
        else
        {
            SampleSimulator.Write(folder, ulong.Parse(name.Split(' ')[1], CultureInfo.InvariantCulture));
        }
    }
}
