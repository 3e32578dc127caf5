namespace Analytics.Etl.Reading;

/// <summary>White space that people leave around a text without meaning it.</summary>
static class WhiteSpace
{
    static ReadOnlySpan<byte> Plain => " \t\r\n"u8;

    static ReadOnlySpan<byte> NoBreakSpace => "\u00a0"u8;

    /// <summary>The text without spaces, no-break spaces, tabs and line breaks at its ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field)
    {
        field = field.Trim(Plain);
        while (field.StartsWith(NoBreakSpace))
        {
            field = field[NoBreakSpace.Length..].TrimStart(Plain);
        }

        while (field.EndsWith(NoBreakSpace))
        {
            field = field[..^NoBreakSpace.Length].TrimEnd(Plain);
        }

        return field;
    }
}
