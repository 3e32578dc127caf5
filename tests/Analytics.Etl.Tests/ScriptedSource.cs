using System.Text;
using Analytics.Etl.Landing;
using Analytics.Etl.Sources;

namespace Analytics.Etl.Tests;

/// <summary>A source that says what the test tells it to, and remembers with which cursor it was asked.</summary>
sealed class ScriptedSource(SourceDescription description) : ISource
{
    readonly List<(string Content, FileFormat Format, string Text)> _next = [];

    public List<string?> Asked { get; } = [];

    public string? Cursor { get; set; }

    public SourceDescription Description { get; set; } = description;

    public SourceDescription Describe() => Description;

    /// <summary>What the next fetch brings: a file of CSV lines.</summary>
    public ScriptedSource Says(string content, params IEnumerable<string> lines)
    {
        _next.Add((content, FileFormat.Csv, string.Join('\n', lines) + "\n"));
        return this;
    }

    public Fetched Fetch(FetchRequest request)
    {
        Asked.Add(request.Cursor);
        var files = _next
            .Select(file => request.Landing.Write(
                file.Content + ".csv", file.Content, new FileForm(file.Format),
                target => target.Write(Encoding.UTF8.GetBytes(file.Text)), request.Cancellation))
            .ToList();
        _next.Clear();
        return new Fetched(files, Cursor) { WindowFrom = request.Cursor, WindowTo = Cursor };
    }
}
