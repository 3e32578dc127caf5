namespace Analytics.Etl.Reading;

/// <summary>The character between the fields of a text file.</summary>
static class Separator
{
    static ReadOnlySpan<byte> Choices => ",;\t"u8;

    /// <summary>The choice that stands most often in the first line, outside quotes; of none the given one.</summary>
    public static char Of(ReadOnlySpan<byte> start, char usual)
    {
        Span<int> counts = stackalloc int[Choices.Length];
        var isQuoted = false;
        var isBegun = false;
        foreach (var letter in start)
        {
            if (letter is (byte)'\r' or (byte)'\n' && !isQuoted && isBegun)
            {
                break;
            }

            isBegun |= letter is not ((byte)'\r' or (byte)'\n');
            isQuoted ^= letter == (byte)'"';
            if (!isQuoted && Choices.IndexOf(letter) is >= 0 and var choice)
            {
                counts[choice]++;
            }
        }

        var most = (byte)usual;
        for (var choice = 0; choice < counts.Length; choice++)
        {
            var best = Choices.IndexOf(most);
            most = counts[choice] > (best < 0 ? 0 : counts[best]) ? Choices[choice] : most;
        }

        return (char)most;
    }
}
