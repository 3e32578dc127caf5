namespace Analytics.Etl.Reading;

/// <summary>A file that cannot be read to its end: none of its records is loaded.</summary>
/// <param name="problems">What is wrong and what to do, whole sentences.</param>
sealed class BadFileException(params IReadOnlyList<string> problems) : Exception(string.Join(' ', problems))
{
    /// <summary>Each finding for itself.</summary>
    public IReadOnlyList<string> Problems => problems;
}
