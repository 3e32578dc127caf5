namespace Analytics.Reports.Html;

/// <summary>
/// A piece of HTML. Made from an interpolated string: texts that are put in are escaped, pieces of HTML are not, so
/// that a value cannot become markup by being forgotten.
/// </summary>
public readonly record struct Markup
{
    readonly string? _text;

    Markup(string text) => _text = text;

    /// <summary>Nothing.</summary>
    public static Markup Empty => default;

    /// <summary>HTML with the holes filled.</summary>
    public static Markup Of(MarkupBuilder html) => new(html.Text);

    /// <summary>Trusted HTML, SVG or CSS of our own making, taken as it is.</summary>
    public static Markup Trusted(string html) => new(html);

    /// <summary>Pieces one after the other.</summary>
    public static Markup Join(IEnumerable<Markup> pieces) => new(string.Concat(pieces.Select(piece => piece.ToString())));

    /// <inheritdoc />
    public override string ToString() => _text ?? "";
}
