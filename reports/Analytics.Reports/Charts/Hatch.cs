namespace Analytics.Reports.Charts;

/// <summary>Patterns over a filling, so that it is told apart without colour.</summary>
static class Hatch
{
    public static object Dots { get; } = new
    {
        symbol = "circle",
        symbolSize = 0.5,
        color = "rgba(11,83,148,0.55)",
        dashArrayX = new[] { new[] { 6, 6 }, new[] { 0, 6, 6, 0 } },
        dashArrayY = new[] { 6, 0 },
    };

    public static object Stripes { get; } = new
    {
        symbol = "rect",
        color = "rgba(120,70,0,0.45)",
        dashArrayX = new[] { 1, 0 },
        dashArrayY = new[] { 2, 7 },
        rotation = -0.785,
    };
}
