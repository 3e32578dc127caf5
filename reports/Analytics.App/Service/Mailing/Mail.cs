namespace Analytics.App.Service.Mailing;

/// <summary>One mail.</summary>
sealed record Mail
{
    /// <summary>Who gets it.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>For a reader of plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The same as a page; null = there is only the text.</summary>
    public string? Html { get; init; }

    /// <summary>A file that goes with it; null = none.</summary>
    public MailAttachment? Attachment { get; init; }

    /// <summary>Its identity, with angle brackets; null = the server gives it one.</summary>
    public string? MessageId { get; init; }
}
