using System.Buffers.Binary;
using System.Text;

namespace Analytics.Etl.Tests.Reading;

/// <summary>
/// What a spreadsheet program writes for a workbook with a password: a compound file with the description of the
/// encryption and the encrypted package. Nothing was ever encrypted in this one, so no password opens it.
/// </summary>
static class ProtectedWorkbook
{
    const int SectorBytes = 512;
    const int StreamBytes = 4096;
    const uint End = 0xFFFFFFFE;
    const uint Free = 0xFFFFFFFF;

    public static byte[] Bytes()
    {
        // Sector 0 is the table of sectors, 1 the directory, 2 to 9 and 10 to 17 the two streams.
        var file = new byte[SectorBytes * 19];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        Write16(file, 24, 0x3E, 3, 0xFFFE, 9, 6);
        Write32(file, 44, 1, 1, 0, StreamBytes, End, 0, End, 0, 0);
        for (var i = 1; i < 109; i++)
        {
            Write32(file, 76 + (4 * i), Free);
        }

        for (uint sector = 0; sector < 128; sector++)
        {
            Write32(file, SectorBytes + (int)(4 * sector), sector switch
            {
                0 => 0xFFFFFFFD,
                1 or 9 or 17 => End,
                < 18 => sector + 1,
                _ => Free,
            });
        }

        Entry(file, 0, "Root Entry", type: 5, child: 1, right: Free, start: End, size: 0);
        Entry(file, 1, "EncryptionInfo", type: 2, child: Free, right: 2, start: 2, size: StreamBytes);
        Entry(file, 2, "EncryptedPackage", type: 2, child: Free, right: Free, start: 10, size: StreamBytes);
        Entry(file, 3, "", type: 0, child: Free, right: Free, start: 0, size: 0);
        Encryption(file.AsSpan(SectorBytes * 3, StreamBytes));
        return file;
    }

    // Standard encryption: AES-128, SHA-1, the salt and the verifier all zero.
    static void Encryption(Span<byte> stream)
    {
        var provider = Encoding.Unicode.GetBytes("Microsoft Enhanced RSA and AES Cryptographic Provider\0");
        BinaryPrimitives.WriteUInt16LittleEndian(stream, 3);
        BinaryPrimitives.WriteUInt16LittleEndian(stream[2..], 2);
        uint[] words = [0x24, (uint)(32 + provider.Length), 0x24, 0, 0x660E, 0x8004, 128, 0x18, 0, 0];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(stream[(4 + (4 * i))..], words[i]);
        }

        provider.CopyTo(stream[44..]);
        BinaryPrimitives.WriteUInt32LittleEndian(stream[(44 + provider.Length)..], 16);
        BinaryPrimitives.WriteUInt32LittleEndian(stream[(44 + provider.Length + 36)..], 20);
    }

    static void Entry(byte[] file, int number, string name, byte type, uint child, uint right, uint start, uint size)
    {
        var at = (2 * SectorBytes) + (128 * number);
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        Write16(file, at + 64, (ushort)(name.Length == 0 ? 0 : (2 * name.Length) + 2));
        file[at + 66] = type;
        file[at + 67] = 1;
        Write32(file, at + 68, Free, right, child);
        Write32(file, at + 116, start, size);
    }

    static void Write16(byte[] file, int at, params ushort[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + (2 * i)), values[i]);
        }
    }

    static void Write32(byte[] file, int at, params uint[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + (4 * i)), values[i]);
        }
    }
}
