namespace Analytics.Etl.Tests.Reading;

/// <summary>Gives a few bytes at a time, as a network does.</summary>
sealed class CutStream(byte[] bytes, Random random, int mostBytes) : MemoryStream(bytes)
{
    // The span comes here too.
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, random.Next(1, mostBytes + 1)));
}

/// <summary>A start, and then one letter for ever.</summary>
sealed class EndlessText(byte[] start, byte letter) : Stream
{
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        buffer.Fill(letter);
        if (Given == 0)
        {
            start.CopyTo(buffer);
        }

        Given += buffer.Length;
        return buffer.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
