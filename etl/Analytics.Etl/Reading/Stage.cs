using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;
using Analytics.Etl.Reading.Json;
using Analytics.Etl.Reading.Workbooks;
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
    int _number;

    Stage(string path)
    {
        Path = path;
        _readers = new Dictionary<FileFormat, IFileReader>
        {
            [FileFormat.Csv] = new CsvStage(Open),
            [FileFormat.Tsv] = new CsvStage(Open),
            [FileFormat.Json] = new JsonStage(Open),
            [FileFormat.Ndjson] = new JsonStage(Open),
            [FileFormat.Xlsx] = new WorkbookStage(Open),
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

    /// <summary>The next number of a set of records in this pull, from 1.</summary>
    public int TakeNumber() => ++_number;

    /// <summary>Reads one file; what is wrong with it as a whole is among the problems.</summary>
    /// <param name="file">What was landed.</param>
    /// <param name="path">Where its bytes are.</param>
    /// <param name="isMapped">True when mappings read it; false when it holds records as a contract has them.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public IReadOnlyList<StagedFile> Read(LandedFile file, string path, bool isMapped, CancellationToken cancellation)
    {
        var target = new StageTarget(isMapped ? null : RecordKinds.Find(file.Content), isMapped);
        try
        {
            // A workbook may say it by the names of its sheets.
            return isMapped || target.Kind is not null || file.Form.Format == FileFormat.Xlsx
                ? _readers[file.Form.Format].Read(file, path, target, cancellation)
                : throw UnknownKind(file);
        }
        catch (BadFileException error)
        {
            _problems.AddRange(error.Problems.Select(problem => $"{file.Name}: {problem}"));
        }
        catch (Exception error) when (TextFile.Problem(error, file.Form.Format) is { } problem)
        {
            _problems.Add($"{file.Name}: {problem}");
        }

        return [];
    }

    /// <summary>The error of a file that holds no kind of record.</summary>
    public static BadFileException UnknownKind(LandedFile file)
    {
        var names = RecordKinds.All.Select(known => known.Name).ToList();
        var extension = FileExtension.FormatOf(file.Name) is null ? ".csv" : System.IO.Path.GetExtension(file.Name);
        var nearest = Nearest.To(System.IO.Path.GetFileNameWithoutExtension(file.Content), names);
        return new BadFileException(
            $"The name of the file says no kind of record; the nearest is '{nearest}'. Name it {nearest}{extension} or "
            + $"{nearest}-anything{extension}, or take it out of the folder. The kinds are: {string.Join(", ", names)}.");
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Path, recursive: true);

    StagePair Open() => new(Path, TakeNumber());
}
