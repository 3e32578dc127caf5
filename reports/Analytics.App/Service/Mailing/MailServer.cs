using System.Net;
using System.Net.Mail;
using System.Text;
using Analytics.App.Service.Settings;

namespace Analytics.App.Service.Mailing;

/// <summary>Hands mails to the configured server by SMTP.</summary>
/// <param name="settings">The server, the account, the sender.</param>
/// <param name="patience">How long it may take for one mail.</param>
sealed class MailServer(MailSettings settings, TimeSpan patience)
{
    /// <summary>Sends a mail.</summary>
    /// <exception cref="MailException">The server cannot be reached, refused it, or did not answer.</exception>
    public async Task Send(Mail mail, CancellationToken cancellation)
    {
        using var content = new MemoryStream(mail.Attachment?.Content ?? [], writable: false);
        using var message = Message(mail, content);
        using var client = Client();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(patience);
        try
        {
            await client.SendMailAsync(message, deadline.Token);
        }
        catch (SmtpException error)
        {
            throw new MailException($"{Name} did not take the mail: {Said(error)}", error)
            {
                // A status is an answer, and so a refusal. Without one, what matters is whether the last part had been handed over.
                MayHaveArrived = error.StatusCode == SmtpStatusCode.GeneralFailure && IsHandedOver(content),
            };
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new MailException($"{Name} did not take the mail within {patience.TotalSeconds:0} s", error)
            {
                MayHaveArrived = IsHandedOver(content),
            };
        }
    }

    string Name => $"{settings.Host}:{settings.Port}";

    // The attachment is the last part of a mail: as long as it was not read to its end, the mail had no end either.
    static bool IsHandedOver(MemoryStream content) => content.Position == content.Length;

    static string Said(SmtpException error) => $"{error.Message} {error.InnerException?.Message}".TrimEnd() + error.StatusCode switch
    {
        // 530 is the answer to a mail without a login, and so to one whose login was refused.
        SmtpStatusCode.MustIssueStartTlsFirst => ". Check user, the password that password_env names, and starttls.",
        _ => "",
    };

    SmtpClient Client()
    {
        var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Starttls };
        if (settings.User is not null)
        {
            client.Credentials = new NetworkCredential(
                settings.User, settings.PasswordEnv is null ? "" : Environment.GetEnvironmentVariable(settings.PasswordEnv));
        }

        return client;
    }

    MailMessage Message(Mail mail, MemoryStream content)
    {
        var message = new MailMessage
        {
            From = new MailAddress(settings.From),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };

        // Nobody's absence note is wanted.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        foreach (var address in mail.To)
        {
            message.To.Add(address);
        }

        if (mail.MessageId is not null)
        {
            message.Headers.Add("Message-ID", mail.MessageId);
        }

        if (mail.Html is not null)
        {
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, "text/html"));
        }

        if (mail.Attachment is { } file)
        {
            message.Attachments.Add(new Attachment(content, file.Name, file.MediaType));
        }

        return message;
    }
}
