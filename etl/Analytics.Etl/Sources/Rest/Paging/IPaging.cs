namespace Analytics.Etl.Sources.Rest.Paging;

/// <summary>Walks once through a list, from answer to answer.</summary>
interface IPaging
{
    /// <summary>Address of the first page.</summary>
    Uri First(Uri list);

    /// <summary>Address of the page after one that was just read; null = it was the last.</summary>
    Uri? Next(Page page);

    /// <summary>
    /// True when records may have moved between two pages unseen, so that the list is walked again until nothing new is met.
    /// </summary>
    bool MayHaveMissed => false;
}
