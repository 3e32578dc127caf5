using Analytics.Warehouse.Engine;

namespace Analytics.App.Service.Delivering;

/// <summary>A folder that reports are copied to. What lies there is never overwritten.</summary>
/// <param name="path">The folder; it must be there: a share that is not mounted must not be filled by mistake.</param>
sealed class DeliveryFolder(string path)
{
    /// <summary>Copies files, each under its path below <paramref name="root"/>. A copy that is there already is left alone.</summary>
    /// <exception cref="AnalyticsException">The folder is missing, or has another file of that name.</exception>
    public void Take(IReadOnlyList<string> files, string root)
    {
        if (!Directory.Exists(path))
        {
            throw new AnalyticsException($"The folder {path} for reports is not there. Make it, or mount it, or change delivery.folder.");
        }

        foreach (var file in files)
        {
            Copy(file, Path.Combine(path, Path.GetRelativePath(root, file)));
        }
    }

    static void Copy(string file, string target)
    {
        if (File.Exists(target))
        {
            if (!File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(target)))
            {
                throw new AnalyticsException(
                    $"{target} is there already and differs from {file}. It is not overwritten: move it away, and the report is delivered with the next try.");
            }

            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var next = target + ".next";
        File.Copy(file, next, overwrite: true);
        File.Move(next, target);
    }
}
