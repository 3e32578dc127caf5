namespace Analytics.Etl.Landing;

/// <summary>A file whose bytes were written down as they came.</summary>
/// <param name="Name">File name as received, without its folder.</param>
/// <param name="Path">Where the bytes are kept.</param>
/// <param name="Sha256">Hash of the bytes, lower-case hexadecimal.</param>
/// <param name="SizeBytes">Size as received.</param>
/// <param name="LandedAt">When they were written down, UTC.</param>
sealed record LandedFile(string Name, string Path, string Sha256, long SizeBytes, DateTime LandedAt);
