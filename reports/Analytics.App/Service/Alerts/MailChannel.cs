using System.Net;
using System.Net.Mail;
using Analytics.App.Service.Settings;

namespace Analytics.App.Service.Alerts;

/// <summary>Mails alerts.</summary>
sealed class MailChannel(MailSettings settings) : IAlertChannel
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string Name => "mail";

    public async Task Send(Alert alert, CancellationToken cancellation)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Starttls };
        if (settings.User is not null)
        {
            client.Credentials = new NetworkCredential(
                settings.User, settings.PasswordEnv is null ? "" : Environment.GetEnvironmentVariable(settings.PasswordEnv));
        }

        using var message = new MailMessage { From = new MailAddress(settings.From), Subject = alert.Title, Body = alert.Text };
        settings.To.ForEach(message.To.Add);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (SmtpException error)
        {
            throw new AlertException($"mail could not be sent by {settings.Host}:{settings.Port}: {error.Message} {error.InnerException?.Message}".TrimEnd(), error);
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new AlertException($"{settings.Host}:{settings.Port} did not take the mail within {Patience.TotalSeconds} s", error);
        }
    }
}
