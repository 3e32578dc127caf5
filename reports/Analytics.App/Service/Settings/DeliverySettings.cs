using Analytics.Reports.Printing;

namespace Analytics.App.Service.Settings;

/// <summary>Section <c>delivery:</c> of the configuration: what the report job does with a report.</summary>
sealed record DeliverySettings
{
    /// <summary>Folder that gets a copy of every file of the report, as a full path; null = none.</summary>
    public string? Folder { get; init; }

    /// <summary>Mails the PDF to each address; null = no mail.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>What the report is written as. HTML is always written, the others are made from it.</summary>
    public List<ReportFormat> Formats { get; init; } = [ReportFormat.Html, ReportFormat.Pdf];
}
