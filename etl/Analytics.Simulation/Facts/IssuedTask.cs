namespace Analytics.Simulation.Facts;

/// <summary>One task as a directive issued it.</summary>
sealed record IssuedTask
{
    public required string Id { get; init; }

    public required string DirectiveId { get; init; }

    public required bool IsStanding { get; init; }

    public required DateOnly AssignedDate { get; init; }

    /// <summary>Agencies and groups, as written.</summary>
    public required IReadOnlyList<string> Leads { get; init; }

    /// <summary>Last day on time, before any extension; null = no deadline.</summary>
    public required DateOnly? DueDate { get; init; }

    /// <summary>The date that a lower level set again after the first one had passed; null = none did.</summary>
    public required DateOnly? LocalDueDate { get; init; }

    public required string TitleEn { get; init; }

    /// <summary>The first numeric target that the task prints; null = none.</summary>
    public required TaskTarget? Target { get; init; }

    /// <summary>The agency that acts for the issuer on the tracking system.</summary>
    public string IssuerAgencyId => DirectiveId switch
    {
        "01-KH-BCD" => "ban-chi-dao-57-tphcm",
        "55-CV-BTGDVDU" => "dang-uy-ubnd-tphcm",
        _ => "van-phong-trung-uong-dang",
    };
}
