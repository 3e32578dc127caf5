namespace Analytics.Reports.Charts;

/// <summary>A chart without anything to draw: one sentence that says so.</summary>
static class Blank
{
    public static Chart Draw(string id, Canvas canvas, string sentence) =>
        new(id + canvas.Suffix, canvas.Width, 64, new
        {
            title = new
            {
                text = sentence,
                left = "center",
                top = 16,
                textStyle = new
                {
                    fontFamily = Theme.Font,
                    fontSize = canvas.FontSize,
                    lineHeight = canvas.FontSize + 4,
                    fontWeight = 400,
                    color = Theme.Muted,
                    width = canvas.Width - 30,
                    overflow = "break",
                },
            },
        });
}
