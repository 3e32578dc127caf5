using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;

namespace Analytics.Etl.Reading;

/// <summary>Reads landed files of one format and writes their records out for the engine. Memory does not grow with the file.</summary>
interface IFileReader
{
    /// <summary>Reads one file; null when the file as a whole cannot be used, which is then among the problems.</summary>
    /// <param name="file">What was landed.</param>
    /// <param name="path">Where its bytes are.</param>
    /// <param name="kind">
    /// The contract whose columns are wanted; null = for mappings: every heading is a column, and JSON items are one column
    /// named item.
    /// </param>
    /// <param name="number">Number of the file in this pull.</param>
    /// <param name="cancellation">Ends the reading.</param>
    StagedFile? Read(LandedFile file, string path, RecordKind? kind, int number, CancellationToken cancellation);
}
