using System.CommandLine;
using Analytics.Etl.Contracts;
using Analytics.Etl.Quarantine;

namespace Analytics.App.Commands;

/// <summary>The options that say which held records are meant.</summary>
sealed class HeldFilterOptions
{
    readonly Option<string?> _source = new("--source") { Description = "Only of this source.", HelpName = "NAME" };
    readonly Option<string?> _kind = new("--kind")
    {
        Description = $"Only of this kind: {string.Join(", ", RecordKinds.All.Select(kind => kind.Name))}.",
        HelpName = "KIND",
    };

    readonly Option<string?> _reason = new("--reason")
    {
        Description = "Only refused for this reason: missing_value, wrong_type, impossible_date, not_allowed, unknown_reference, contradiction, malformed.",
        HelpName = "CODE",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_source);
        command.Options.Add(_kind);
        command.Options.Add(_reason);
    }

    public HeldFilter Of(ParseResult parsed) => new()
    {
        Source = parsed.GetValue(_source),
        Kind = parsed.GetValue(_kind),
        Reason = parsed.GetValue(_reason),
    };
}
