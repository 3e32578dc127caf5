namespace Analytics.App.Service.Settings;

/// <summary>Databases that can keep the schedule.</summary>
enum StoreKind
{
    /// <summary>A file in the data folder: one node.</summary>
    Sqlite,

    /// <summary>PostgreSQL: several nodes, one schedule.</summary>
    Postgres,
}
