using Analytics.Etl.Landing;

namespace Analytics.Etl.Reading;

/// <summary>Reads landed files of one format and writes their records out for the engine. Memory does not grow with the file.</summary>
interface IFileReader
{
    /// <summary>Reads one file; a workbook can have several sets of records.</summary>
    /// <param name="file">What was landed.</param>
    /// <param name="path">Where its bytes are.</param>
    /// <param name="target">What is wanted of it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="BadFileException">The file as a whole cannot be used.</exception>
    IReadOnlyList<StagedFile> Read(LandedFile file, string path, StageTarget target, CancellationToken cancellation);
}
