using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Analytics.App.Service.Jobs;
using Analytics.App.Service.Mailing;
using Analytics.App.Service.Settings;
using Analytics.Reports.Documents;
using Analytics.Reports.Letters;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Operations;

namespace Analytics.App.Service.Delivering;

/// <summary>
/// Brings a report to the configured folder and to each mail address, each once. One that fails does not hold the others
/// up; the ledger keeps those that are done from being done again.
/// </summary>
sealed class ReportDelivery(DeliverySettings settings, TimeProvider clock)
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Delivers a report wherever it is still due.</summary>
    /// <param name="warehouse">Holds the ledger.</param>
    /// <param name="report">The report.</param>
    /// <param name="files">Its files as they were written.</param>
    /// <param name="cancellation">Stops before the next address; a mail under way is not broken off.</param>
    /// <exception cref="AnalyticsException">A delivery failed or is in doubt; the message says for each what to do.</exception>
    public void Deliver(LiveWarehouse warehouse, WrittenDocument report, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        List<string?> problems = [];
        if (settings.Folder is { } folder)
        {
            problems.Add(ToFolder(warehouse, report, files, folder));
        }

        foreach (var address in settings.Mail?.To.Select(to => new MailAddress(to).Address.ToLowerInvariant()).Distinct() ?? [])
        {
            cancellation.ThrowIfCancellationRequested();
            problems.Add(ToMail(warehouse, report, files, address));
        }

        var told = problems.OfType<string>().ToList();
        if (told.Count > 0)
        {
            throw new AnalyticsException(string.Join(" ", told));
        }
    }

    // Copying again what is there changes nothing, so a copy that a dead process had begun is simply finished.
    string? ToFolder(LiveWarehouse warehouse, WrittenDocument report, IReadOnlyList<string> files, string folder)
    {
        var delivery = new Delivery(JobNames.Report, report.PeriodCode, "folder", folder);
        if (Deliveries.StateOf(warehouse, delivery) == DeliveryState.Sent)
        {
            return null;
        }

        Deliveries.Begin(warehouse, delivery, report.RunId, messageId: null, clock);
        try
        {
            new DeliveryFolder(folder).Take(files, Path.GetDirectoryName(report.Path)!);
        }
        catch (Exception error) when (error is AnalyticsException or IOException or UnauthorizedAccessException)
        {
            Deliveries.End(warehouse, delivery, DeliveryState.Failed, error.Message, clock);
            return $"The report {report.PeriodCode} could not be copied to {folder}: {error.Message}";
        }

        Deliveries.End(warehouse, delivery, DeliveryState.Sent, error: null, clock);
        return null;
    }

    string? ToMail(LiveWarehouse warehouse, WrittenDocument report, IReadOnlyList<string> files, string address)
    {
        var delivery = new Delivery(JobNames.Report, report.PeriodCode, "mail", address);
        switch (Deliveries.StateOf(warehouse, delivery))
        {
            case DeliveryState.Sent:
                return null;
            case DeliveryState.Sending:
                Deliveries.End(warehouse, delivery, DeliveryState.Unknown, "The process died while it was sending.", clock);
                return InDoubt(report, address, "the process died while it was sending");
            case DeliveryState.Unknown:
                return InDoubt(report, address, "an earlier try had no answer");
        }

        var messageId = MessageId(report, address);
        Deliveries.Begin(warehouse, delivery, report.RunId, messageId, clock);
        try
        {
            Send(Mail(report, files, address, messageId));
        }
        catch (MailException error) when (error.MayHaveArrived)
        {
            Deliveries.End(warehouse, delivery, DeliveryState.Unknown, error.Message, clock);
            return InDoubt(report, address, error.Message);
        }
        catch (MailException error)
        {
            Deliveries.End(warehouse, delivery, DeliveryState.Failed, error.Message, clock);
            return $"The report {report.PeriodCode} could not be mailed to {address}: {error.Message} It is tried again with the job.";
        }

        Deliveries.End(warehouse, delivery, DeliveryState.Sent, error: null, clock);
        return null;
    }

    // Jobs run on a thread of their own, where the warehouse blocks too.
    void Send(Mail mail) => new MailServer(settings.Mail!, Patience).Send(mail, CancellationToken.None).GetAwaiter().GetResult();

    static Mail Mail(WrittenDocument report, IReadOnlyList<string> files, string address, string messageId)
    {
        var letter = ReportLetter.Write(report);
        var pdf = files.First(file => Path.GetExtension(file) == ".pdf");
        return new()
        {
            To = [address],
            Subject = letter.Subject,
            Text = letter.Text,
            Html = letter.Html,
            Attachment = new(Path.GetFileName(pdf), "application/pdf", File.ReadAllBytes(pdf)),
            MessageId = messageId,
        };
    }

    // The same mail has the same identity, so that a mail program that gets it twice after all can tell.
    string MessageId(WrittenDocument report, string address)
    {
        var identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{report.RunId}\n{address}"));
        return $"<{report.RunId}.{Convert.ToHexStringLower(identity.AsSpan(0, 12))}@{new MailAddress(settings.Mail!.From).Host}>";
    }

    static string InDoubt(WrittenDocument report, string address, string why) =>
        $"It is not known whether the mail with the report {report.PeriodCode} reached {address}: {why}. It is not sent again by itself. Ask there, then run "
        + $"`analytics delivery {report.PeriodCode} {address} --arrived`, or the same with --again to have it sent by the next run of the job.";
}
