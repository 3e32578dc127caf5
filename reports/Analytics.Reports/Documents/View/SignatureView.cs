using Analytics.Reports.Html;
using QRCoder;

namespace Analytics.Reports.Documents.View;

/// <summary>Places for signatures, and a QR code that leads to the document on the network.</summary>
static class SignatureView
{
    public static Markup Html(SignatureBlock block) => Markup.Of(
        $"""
        <div class="signatures">
        {block.Roles.Select(role => Markup.Of($"<p class=\"signature\"><b>{role}</b><span>{block.Note}</span></p>\n"))}{Code(block)}</div>

        """);

    static Markup Code(SignatureBlock block)
    {
        if (block.Address is not { } address)
        {
            return Markup.Empty;
        }

        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        var drawing = code.GetGraphic(2, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        return Markup.Of(
            $"<p class=\"code\"><span class=\"qr\" role=\"img\" aria-label=\"{block.AddressLabel}\">{Markup.Trusted(drawing[drawing.IndexOf("<svg", StringComparison.Ordinal)..])}</span><span>{block.AddressLabel}<br><a href=\"{address.AbsoluteUri}\">{address.AbsoluteUri}</a></span></p>\n");
    }
}
