using static Analytics.Etl.Contracts.ColumnType;

namespace Analytics.Etl.Contracts;

/// <summary>Directives and how they cite each other.</summary>
static class DirectiveContracts
{
    public static readonly RecordKind Directive = new("directive")
    {
        Description = "A numbered document that assigns tasks, or that such a document cites.",
        Grain = "one directive",
        Key = ["directive_id"],
        OnOtherContent = "a correction: the old version is closed today and the new one is known from today",
        Columns =
        [
            new("directive_id", Text, "Durable id: the number in ASCII.") { IsRequired = true },
            new("number", Text, "Number as printed."),
            new("type", Text, "Kind of document, for example kế hoạch or công văn."),
            new("issuer", Text, "Issuing body as printed."),
            new("signed_by", Text, "Signatory as printed."),
            new("signed_date", Date, "Date of signature."),
            new("title", Text, "Short title, Vietnamese.") { IsRequired = true },
            new("title_en", Text, "Short title, English."),
            new("level", Text, "Level of the issuer: central, provincial or local."),
            new("security_class", Text, "Classification; thuong = not classified.") { Default = "'thuong'", DefaultMeaning = "thuong" },
            new("note", Text, "Remark."),
            new("is_stub", ColumnType.Boolean, "True when it is known only because another directive cites it.") { Default = "false" },
        ],
        Rules =
        [
            new("not starts_with(directive_id, '?')", "A directive_id cannot start with a question mark: that is how the unknown directive is written."),
        ],
    };

    public static readonly RecordKind Citation = new("citation")
    {
        Description = "One directive that cites another.",
        Grain = "one relation between one citing and one cited directive",
        Key = ["citing_id", "cited_id", "relation"],
        OnOtherContent = "cannot happen: every column is in the key",
        Columns =
        [
            new("citing_id", Text, "The later directive.") { IsRequired = true, References = "directive" },
            new("cited_id", Text, "The directive that it cites.") { IsRequired = true, References = "directive" },
            new("relation", Text,
                "can_cu (basis), trien_khai (carries out), nhac_lai (repeats), vien_dan (mentions), sua_doi (amends), "
                + "thay_the (replaces).")
            {
                IsRequired = true,
                Allowed = ["can_cu", "trien_khai", "nhac_lai", "vien_dan", "sua_doi", "thay_the"],
            },
        ],
        Rules = [new("citing_id <> cited_id", "A directive cannot cite itself. Remove the record.")],
    };
}
