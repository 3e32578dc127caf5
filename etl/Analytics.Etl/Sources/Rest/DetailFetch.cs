using System.Runtime.ExceptionServices;
using Analytics.Etl.Landing;
using Analytics.Etl.Sources.Rest.Http;
using Analytics.Etl.Sources.Rest.Settings;

namespace Analytics.Etl.Sources.Rest;

/// <summary>Fetches the details of items, a few at the same time, and lands them in the order of the items.</summary>
sealed class DetailFetch(RestClient client, RestSettings settings, DetailSettings detail, FetchRequest request)
{
    // Answers held at the same time, for each request under way.
    const int Ahead = 8;

    int _countGone;

    /// <summary>All details as one file; items that are gone meanwhile are left out.</summary>
    public LandedFile Run(IReadOnlyList<string> paths) => request.Landing.Write(
        $"{detail.Name}.json", detail.Name, new FileForm(FileFormat.Json, detail.Items),
        stream =>
        {
            var count = 0;
            foreach (var part in paths.Chunk(detail.Concurrency * Ahead))
            {
                request.Progress?.Report(new PullProgress("fetching", $"{detail.Name}, {count} of {paths.Count}", 0));
                foreach (var body in Fetch(part))
                {
                    stream.Write(body.Span);
                    stream.Write("\n"u8);
                }

                count += part.Length;
            }

            RequireSome(paths);
        },
        request.Cancellation);

    ReadOnlyMemory<byte>[] Fetch(string[] paths)
    {
        var bodies = new ReadOnlyMemory<byte>[paths.Length];
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = detail.Concurrency, CancellationToken = request.Cancellation };
            Parallel.For(0, paths.Length, options, index => bodies[index] = Fetch(paths[index]));
        }
        catch (AggregateException error)
        {
            ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
        }

        return bodies;
    }

    ReadOnlyMemory<byte> Fetch(string path)
    {
        using var answer = client.Find(detail.Name, Address(path), request.Cancellation);
        if (answer is null)
        {
            Interlocked.Increment(ref _countGone);
        }

        return answer?.Body ?? default;
    }

    Uri Address(string path) => QueryText.With(settings.Address(path), detail.Query);

    // One that was deleted since it was listed will not be listed again; all of them is a wrong path.
    void RequireSome(IReadOnlyList<string> paths)
    {
        if (_countGone == paths.Count)
        {
            throw client.Error(detail.Name, Address(paths[0]), "is not there, nor is any other detail. Look at detail.path.");
        }
    }
}
