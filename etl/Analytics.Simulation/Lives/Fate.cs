namespace Analytics.Simulation.Lives;

/// <summary>What is to become of one assignment; a life is drawn until it fits.</summary>
enum Fate
{
    /// <summary>Standing: never done, measured by reports.</summary>
    Standing,

    /// <summary>No deadline: perhaps started, perhaps done.</summary>
    Undated,

    /// <summary>Due after the horizon.</summary>
    NotYetDue,

    /// <summary>Done in time, or sent in time and undecided at the horizon.</summary>
    OnTime,

    /// <summary>Late, and not counted as overdue on the review day.</summary>
    Late,

    /// <summary>Late, and counted as overdue on the review day.</summary>
    OverdueOnReviewDay,

    /// <summary>Cancelled by the issuer in time.</summary>
    Cancelled,
}
