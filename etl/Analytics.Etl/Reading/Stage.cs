using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Reading;

/// <summary>
/// The folder of one pull in which records are written out for the engine, and the readers that do it. Removed with all it
/// holds at the end.
/// </summary>
sealed class Stage : IDisposable
{
    readonly List<string> _problems = [];
    readonly Dictionary<FileFormat, IFileReader> _readers;

    Stage(string path)
    {
        Path = path;
        _readers = new Dictionary<FileFormat, IFileReader>
        {
            [FileFormat.Csv] = new CsvStage(path, _problems),
        };
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>What is wrong with files as a whole, in their order.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Makes the folder anew: what is there was left by a pull that was killed.</summary>
    public static Stage In(DataFolder folder)
    {
        var path = System.IO.Path.Combine(folder.Root, "stage");
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        Directory.CreateDirectory(path);
        return new Stage(path);
    }

    /// <summary>Reads one file; null when it is among the problems.</summary>
    /// <param name="file">What was landed.</param>
    /// <param name="path">Where its bytes are.</param>
    /// <param name="isMapped">True when mappings read it; false when it holds records as a contract has them.</param>
    /// <param name="number">Number of the file in this pull, from 1.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public StagedFile? Read(LandedFile file, string path, bool isMapped, int number, CancellationToken cancellation)
    {
        var kind = isMapped ? null : RecordKinds.Find(file.Content);
        if (isMapped || kind is not null)
        {
            return _readers[file.Form.Format].Read(file, path, kind, number, cancellation);
        }

        var names = RecordKinds.All.Select(known => known.Name).ToList();
        var nearest = Nearest.To(file.Content, names);
        _problems.Add(
            $"{file.Name}: The name of the file says no kind of record; the nearest is '{nearest}'. "
            + $"Name it {nearest}.csv or {nearest}-anything.csv, or take it out of the folder. The kinds are: {string.Join(", ", names)}.");
        return null;
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
