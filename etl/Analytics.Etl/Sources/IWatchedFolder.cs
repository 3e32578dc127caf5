namespace Analytics.Etl.Sources;

/// <summary>A source into whose folder files are put: the service pulls it soon after something has changed there.</summary>
public interface IWatchedFolder : ISource
{
    /// <summary>The folder, as a full path; it need not be there yet.</summary>
    string Folder { get; }
}
