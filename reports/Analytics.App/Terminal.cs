using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Spectre.Console;

namespace Analytics.App;

/// <summary>The two ways out of the program: data on standard output, talk on standard error.</summary>
sealed class Terminal
{
    // Vietnamese letters are written as they are, not as escapes.
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    readonly IAnsiConsole _talk = Open(Console.Error, Console.IsErrorRedirected);

    /// <summary>Standard output as text, for data.</summary>
    public TextWriter Data { get; } = Console.Out;

    /// <summary>Standard output as a terminal, for tables that a person reads.</summary>
    public IAnsiConsole Screen { get; } = Open(Console.Out, Console.IsOutputRedirected);

    /// <summary>Writes a value as JSON to standard output.</summary>
    public void WriteJson(object value) => Data.WriteLine(JsonSerializer.Serialize(value, Json));

    /// <summary>Says something to the person, on standard error.</summary>
    public void Say(string text) => _talk.WriteLine(text);

    /// <summary>Says what went wrong, on standard error.</summary>
    public void Fail(string text) => _talk.MarkupLineInterpolated($"[red]error:[/] {text}");

    /// <summary>
    /// Does work behind a progress bar when a person watches; otherwise one line when it starts. The bar shows the part
    /// done that the work reports, from 0 to 1.
    /// </summary>
    public T Watch<T>(string title, Func<IProgress<double>, T> work)
    {
        if (!_talk.Profile.Capabilities.Interactive)
        {
            Say(title + " …");
            return work(new Silence());
        }

        return _talk.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work(new Bar(bar));
            });
    }

    static IAnsiConsole Open(TextWriter writer, bool isRedirected)
    {
        var output = new AnsiConsoleOutput(writer);
        if (!isRedirected)
        {
            return AnsiConsole.Create(new AnsiConsoleSettings { Out = output });
        }

        // A file has no colours, and no right edge: nothing is cut to fit.
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = output,
        });
        console.Profile.Width = 4000;
        return console;
    }

    sealed class Silence : IProgress<double>
    {
        public void Report(double value)
        {
        }
    }

    sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
