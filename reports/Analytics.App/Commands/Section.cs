using Analytics.App.Rendering;
using Spectre.Console;

namespace Analytics.App.Commands;

/// <summary>A titled table for a person; without rows it says so in one line.</summary>
static class Section
{
    public static void Write(IAnsiConsole screen, string title, string[] columns, IEnumerable<object?[]> rows)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(title)) };
        table.AddColumns(columns);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(value => Markup.Escape(CellText.Of(value)))]);
        }

        if (table.Rows.Count == 0)
        {
            screen.WriteLine($"{title}: none");
            return;
        }

        screen.Write(table);
    }
}
