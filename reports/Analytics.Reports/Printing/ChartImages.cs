using System.Text.Json;
using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Printing;

/// <summary>
/// Charts as PNG pictures at twice their size, on white, in our typeface: one short-lived <c>node</c> process with resvg for
/// all pictures of a document. The same drawing gives the same bytes on any machine.
/// </summary>
public sealed class ChartImages
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The program to start; found on the PATH when it is a bare name.</summary>
    public string Node { get; init; } = "node";

    /// <summary>After this time the process is ended.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The pictures, as the bytes of PNG files, by chart id.</summary>
    /// <param name="drawings">SVG by chart id.</param>
    /// <param name="note">One line under each chart: where its figures are from. A picture goes its own way.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <exception cref="AnalyticsException">Node.js is missing, failed, or took too long.</exception>
    public IReadOnlyDictionary<string, byte[]> Draw(
        IReadOnlyDictionary<string, string> drawings, string note, CancellationToken cancellation)
    {
        var run = new ProgramRun
        {
            Purpose = "Drawing the chart pictures",
            Remedy = "Pictures are drawn by Node.js: install version 20 or later (Debian: apt-get install nodejs) so that `node` is on the PATH.",
            Program = Node,
            Arguments = [Path.Combine(AppContext.BaseDirectory, "charts", "picture.mjs")],
            Input = JsonSerializer.Serialize(
                drawings.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new { Id = one.Key, Svg = one.Value, Note = note }), Json),
            Timeout = Timeout,
        };
        return JsonSerializer.Deserialize<Picture[]>(run.Do(cancellation), Json)!.ToDictionary(picture => picture.Id, picture => picture.Png);
    }

    sealed record Picture(string Id, byte[] Png);
}
