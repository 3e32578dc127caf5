namespace Analytics.App.Service.Mailing;

/// <summary>A file that goes with a mail.</summary>
/// <param name="Name">Name of the file, in ASCII.</param>
/// <param name="MediaType">For example application/pdf.</param>
/// <param name="Content">Its bytes.</param>
sealed record MailAttachment(string Name, string MediaType, byte[] Content);
