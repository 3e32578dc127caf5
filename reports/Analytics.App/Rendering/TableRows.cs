using Analytics.Warehouse.Analysts;
using Spectre.Console;

namespace Analytics.App.Rendering;

/// <summary>A table for a person at a terminal.</summary>
static class TableRows
{
    public static long Write(IAnsiConsole screen, AnalystResult result)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in result.Columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)).NoWrap());
        }

        var rows = 0L;
        foreach (var row in result.Rows)
        {
            table.AddRow([.. row.Select(value => Cell(value))]);
            rows++;
        }

        screen.Write(table);
        screen.WriteLine(rows == 1 ? "1 row" : $"{rows} rows");
        return rows;
    }

    static Markup Cell(object? value) => value is null ? new Markup("[grey]null[/]") : new Markup(Markup.Escape(CellText.Of(value)));
}
