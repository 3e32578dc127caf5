using Analytics.Simulation.Chance;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Obstacles;

/// <summary>Writes blocking_episode.csv: each episode when it is reported, and once more when it is over.</summary>
sealed class BlockingEpisodeFile(SampleWorld world)
{
    public long Write(DropFolder folder, IReadOnlyList<BlockingEpisode> episodes)
    {
        using var file = folder.Csv("blocking_episode.csv", Contract.BlockingEpisode);
        var rows = episodes.SelectMany(Versions)
            .Where(row => OfficeRecord.IsKnown(row.Recorded))
            .OrderBy(row => row.Recorded).ThenBy(row => row.Episode.Id, StringComparer.Ordinal);
        foreach (var (episode, recorded) in rows)
        {
            file.Text(episode.Id)
                .Text(episode.Assignment.Task.Id)
                .Text(episode.Assignment.AgencyId)
                .Text(episode.UnblockerId)
                .Date(episode.Blocked)
                .Date(episode.Unblocked)
                .Text(episode.Cause)
                .Flag(episode.IsBeyondAuthority)
                .Moment(recorded)
                .EndRow();
        }

        return file.CountRows;
    }

    IEnumerable<(BlockingEpisode Episode, DateTime Recorded)> Versions(BlockingEpisode episode)
    {
        var chance = world.Chance("report of", episode.Id);
        var reported = OfficeRecord.After(episode.Blocked, 0, 4, chance);
        yield return (episode with { Unblocked = null }, reported);
        if (episode.Unblocked is { } freed)
        {
            var closed = OfficeRecord.After(freed, 0, 3, chance);
            yield return (episode, closed > reported ? closed : reported.AddHours(2));
        }
    }
}
