using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>
/// A text or blob inside a vector: up to 12 bytes stand in the value itself, more behind a pointer.
/// It is only ever read where it lies, since <see cref="Data"/> points into it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct DuckDBString
{
    const int InlinedBytes = 12;

    public _value_e__Union value;

    public readonly int Length => (int)value.inlined.length;

    public readonly sbyte* Data
    {
        get
        {
            if (Length > InlinedBytes)
            {
                return value.pointer.ptr;
            }

            fixed (sbyte* first = value.inlined.inlined)
            {
                return first;
            }
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public struct _value_e__Union
    {
        [FieldOffset(0)]
        public DuckDBStringPointer pointer;

        [FieldOffset(0)]
        public DuckDBStringInlined inlined;

        public struct DuckDBStringPointer
        {
            public uint length;
            public fixed sbyte prefix[4];
            public sbyte* ptr;
        }

        public struct DuckDBStringInlined
        {
            public uint length;
            public fixed sbyte inlined[InlinedBytes];
        }
    }
}
