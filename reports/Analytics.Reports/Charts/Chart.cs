using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Reports.Charts;

/// <summary>
/// One drawing, ready for Apache ECharts: its options hold data only, no functions, so that the same options serve a
/// server-side drawing and an interactive page. Sizes are in pixels. Compared by reference.
/// </summary>
public sealed class Chart
{
    static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>A drawing; the options may be any object that JSON can hold.</summary>
    public Chart(string id, int width, int height, object option)
    {
        Id = id;
        Width = width;
        Height = height;
        Option = JsonSerializer.SerializeToNode(option)!.AsObject();
        Option["textStyle"] = new JsonObject { ["fontFamily"] = Theme.Font };
    }

    /// <summary>Unique in its document; the ids inside the drawing begin with it.</summary>
    public string Id { get; }

    /// <summary>Width of the drawing.</summary>
    public int Width { get; }

    /// <summary>Height of the drawing.</summary>
    public int Height { get; }

    /// <summary>The ECharts options.</summary>
    public JsonObject Option { get; }

    /// <summary>The options as indented JSON: the contract that a golden file pins.</summary>
    public string OptionText => Option.ToJsonString(Readable) + "\n";
}
