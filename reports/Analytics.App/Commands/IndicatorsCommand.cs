using System.CommandLine;
using Analytics.Reports.Catalogue;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Indicators;
using Spectre.Console;

namespace Analytics.App.Commands;

/// <summary><c>analytics indicators</c>: what the figures mean.</summary>
static class IndicatorsCommand
{
    public static Command Build(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var list = new Command("list", "Lists the indicators.") { json };
        list.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(IndicatorCatalogue.All);
            }
            else
            {
                List(terminal.Screen);
            }

            return (int)ExitCode.Done;
        });

        var id = new Argument<string>("id") { Description = "Id, as `list` gives it." };
        var show = new Command("show", "Shows the definition, thresholds, clauses and SQL of one indicator.") { id };
        show.SetAction(parsed =>
        {
            Show(terminal.Data, Find(parsed.GetValue(id)!));
            return (int)ExitCode.Done;
        });

        return new Command("indicators",
            """
            Says what each indicator means, which clause asks for it, and how it is counted.

            Example:
              analytics indicators show on_time_completion_rate
            """)
        {
            list, show, ExplainCommand.Build(terminal), ReviewCommand.Build(terminal), Catalogue(terminal),
        };
    }

    static Command Catalogue(Terminal terminal)
    {
        var format = new Option<string>("--format") { Description = "md or html.", DefaultValueFactory = _ => IndicatorCataloguePage.Formats[0] };
        format.AcceptOnlyFromAmong([.. IndicatorCataloguePage.Formats]);
        var file = new Option<FileInfo>("--out") { Description = "The file to write; one that is there is replaced.", HelpName = "FILE", Required = true };
        var catalogue = new Command("catalogue",
            """
            Writes the catalogue of all indicators in Vietnamese: what each means, its limits, the clauses that ask for it, its SQL.

            Example:
              analytics indicators catalogue --format html --out indicators.html
            """)
        {
            format, file,
        };
        catalogue.SetAction(parsed =>
        {
            terminal.Data.WriteLine(IndicatorCataloguePage.Write(parsed.GetValue(format)!, parsed.GetValue(file)!.FullName));
            return (int)ExitCode.Done;
        });
        return catalogue;
    }

    static void List(IAnsiConsole screen)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("no.", "id", "name", "unit", "target", "grains");
        foreach (var one in IndicatorCatalogue.All)
        {
            table.AddRow(
                one.Number.ToString(), one.Id, Markup.Escape(one.NameVi), one.Unit, one.Target?.ToString() ?? "",
                string.Join(' ', one.Grains));
        }

        screen.Write(table);
    }

    static void Show(TextWriter output, IndicatorDefinition one)
    {
        output.WriteLine(
            $"""
            {one.Number}. {one.Id} (version {one.Version})
            {one.NameVi}
            {one.NameEn}

            Definition   {one.Definition}
            Định nghĩa   {one.DefinitionVi}
            Edge cases   {one.EdgeCases}
            Example      {one.Example}
            Estimator    {one.Estimator}, {one.Unit}, {Better(one)}
            Target       {one.Target?.ToString() ?? "none"}; green {Limit(one, one.Green)}; amber {Limit(one, one.Amber)}; beyond it red
            Limits from  {one.ThresholdSource}
            Asked for by {one.CalledForBy}
            One unit     {one.UnitKind}
            Grains       {string.Join(", ", one.Grains)}{(one.Part is null ? "" : $"; part is the {one.Part}")}
            Companions   {(one.Companions.Count == 0 ? "none" : string.Join(", ", one.Companions.Select(companion => companion.Id)))}

            {one.Sql.Trim()}
            """);
    }

    static string Better(IndicatorDefinition one) => one.Direction switch
    {
        "up" => "better when higher",
        "down" => "better when lower",
        _ => "to be met and not passed",
    };

    static string Limit(IndicatorDefinition one, double? limit) =>
        limit is null ? "not set"
        : (one.Direction == "down" ? "≤ " : "≥ ") + limit + (one.RelativeTo is null ? "" : " × the same quarter last year");

    static IndicatorDefinition Find(string id) =>
        IndicatorCatalogue.All.FirstOrDefault(one => one.Id == id)
        ?? throw new AnalyticsException($"There is no indicator '{id}'. `analytics indicators list` names them all.");
}
