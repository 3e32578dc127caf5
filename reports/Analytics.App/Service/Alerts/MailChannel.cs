using Analytics.App.Service.Mailing;
using Analytics.App.Service.Settings;

namespace Analytics.App.Service.Alerts;

/// <summary>Mails alerts.</summary>
sealed class MailChannel(MailSettings settings) : IAlertChannel
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string Name => "mail";

    public async Task Send(Alert alert, CancellationToken cancellation)
    {
        try
        {
            await new MailServer(settings, Patience)
                .Send(new Mail { To = settings.To, Subject = alert.Title, Text = alert.Text }, cancellation);
        }
        catch (MailException error)
        {
            throw new AlertException(error.Message, error);
        }
    }
}
