using System.Diagnostics;

namespace Analytics.Faults.Tests;

/// <summary>A file system of its own in memory, that can be filled up and made read-only.</summary>
sealed class SmallDisk : IDisposable
{
    readonly string _filler;

    public SmallDisk(int mebibytes)
    {
        Root = Directory.CreateTempSubdirectory("analytics-disk-").FullName;
        _filler = Path.Combine(Root, "filler");
        Do("mount", "-t", "tmpfs", "-o", $"size={mebibytes}m", "tmpfs", Root);
    }

    public string Root { get; }

    /// <summary>Leaves so many bytes free.</summary>
    public void LeaveFree(long bytes)
    {
        File.Delete(_filler);
        using var file = new FileStream(_filler, FileMode.Create);
        var left = new DriveInfo(Root).AvailableFreeSpace - bytes;
        for (var block = new byte[1 << 16]; left >= block.Length; left -= block.Length)
        {
            file.Write(block);
        }
    }

    /// <summary>Frees what was filled.</summary>
    public void Empty() => File.Delete(_filler);

    public void MakeReadOnly() => Do("mount", "-o", "remount,ro", Root);

    public void MakeWritable() => Do("mount", "-o", "remount,rw", Root);

    public void Dispose()
    {
        Do("umount", "-l", Root);
        Directory.Delete(Root);
    }

    static void Do(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{command} {string.Join(' ', arguments)} failed; these tests need root and the right to mount: {errors}");
    }
}
