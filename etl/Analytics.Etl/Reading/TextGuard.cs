using System.Buffers;
using System.Text;

namespace Analytics.Etl.Reading;

/// <summary>Passes UTF-8 on, and stops at the first byte that no text file has.</summary>
sealed class TextGuard(Stream inner) : Stream
{
    // The bytes at the end of a block that are the start of a character, at most three.
    readonly byte[] _cut = new byte[8];
    int _cutLength;
    long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        Check(buffer[..count], isEnd: count == 0 && buffer.Length > 0);
        _position += count;
        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    void Check(ReadOnlySpan<byte> block, bool isEnd)
    {
        if (block.Contains((byte)0))
        {
            throw new UnreadableTextException("It has a zero byte, so it is a binary file, or UTF-16 without a byte order mark");
        }

        block = block[FinishCut(block, isEnd)..];
        var whole = block.Length - UnfinishedLength(block);
        if (!System.Text.Unicode.Utf8.IsValid(block[..whole]))
        {
            throw NotUtf8();
        }

        if (whole < block.Length)
        {
            block[whole..].CopyTo(_cut);
            _cutLength = block.Length - whole;
        }
    }

    // Completes the character that the block before cut in two; gives how many bytes of this block that took.
    int FinishCut(ReadOnlySpan<byte> block, bool isEnd)
    {
        if (_cutLength == 0 || (block.IsEmpty && !isEnd))
        {
            return 0;
        }

        for (var taken = 0; ; taken++)
        {
            var status = Rune.DecodeFromUtf8(_cut.AsSpan(0, _cutLength), out _, out _);
            if (status == OperationStatus.Done)
            {
                _cutLength = 0;
                return taken;
            }

            if (status == OperationStatus.InvalidData || isEnd)
            {
                throw NotUtf8();
            }

            if (taken == block.Length)
            {
                return taken;
            }

            _cut[_cutLength++] = block[taken];
        }
    }

    static int UnfinishedLength(ReadOnlySpan<byte> block)
    {
        for (var length = 1; length <= 3 && length <= block.Length; length++)
        {
            if (Rune.DecodeFromUtf8(block[^length..], out _, out _) == OperationStatus.NeedMoreData)
            {
                return length;
            }

            if ((block[^length] & 0xC0) != 0x80)
            {
                break;
            }
        }

        return 0;
    }

    static UnreadableTextException NotUtf8() => new("It is not UTF-8");
}
