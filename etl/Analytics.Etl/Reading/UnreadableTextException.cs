namespace Analytics.Etl.Reading;

/// <summary>The bytes of a file are no text that can be read.</summary>
/// <param name="message">Why, as a sentence without its end.</param>
sealed class UnreadableTextException(string message) : Exception(message);
