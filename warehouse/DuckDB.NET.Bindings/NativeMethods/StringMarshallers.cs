using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

/// <summary>A text that DuckDB keeps: read, never freed.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(BorrowedString))]
static unsafe class BorrowedString
{
    public static string? ConvertToManaged(byte* unmanaged) => Utf8StringMarshaller.ConvertToManaged(unmanaged);
}

/// <summary>A text that DuckDB hands over: read, then freed with DuckDB's allocator.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(OwnedString))]
static unsafe class OwnedString
{
    public static string? ConvertToManaged(byte* unmanaged) => Utf8StringMarshaller.ConvertToManaged(unmanaged);

    public static void Free(byte* unmanaged) => NativeMethods.Helpers.Free((IntPtr)unmanaged);
}
