using Analytics.Etl.Landing;
using Analytics.Etl.Sources;

namespace Analytics.Etl.Replaying;

/// <summary>A pull of the past as a source: what it landed, as it was configured then.</summary>
sealed class LandedPull(PullManifest manifest, IReadOnlyList<LandedFile> files) : ISource
{
    public SourceDescription Describe() => manifest.Source;

    public Fetched Fetch(FetchRequest request)
    {
        foreach (var file in files)
        {
            request.Landing.Require(file, manifest.Source.Name);
        }

        return new Fetched(files, manifest.Cursor) { WindowFrom = manifest.WindowFrom, WindowTo = manifest.WindowTo };
    }
}
