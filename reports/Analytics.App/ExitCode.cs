namespace Analytics.App;

/// <summary>What a script can rely on.</summary>
enum ExitCode
{
    /// <summary>The work is done.</summary>
    Done = 0,

    /// <summary>The work failed; nothing half-written is left.</summary>
    Failed = 1,

    /// <summary>The command line was wrong; nothing was tried.</summary>
    WrongUse = 2,
}
