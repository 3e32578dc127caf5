using System.Text;
using System.Text.Json;
using Analytics.Etl.Reading;
using Analytics.Etl.Reading.Json;

namespace Analytics.Etl.Tests.Reading;

/// <summary>The items of a stream are the items of the text, wherever the stream is cut.</summary>
public sealed class JsonItemsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Items_are_the_same_wherever_the_stream_is_cut(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var path = random.Next(3) switch { 0 => null, 1 => "data", _ => "a.b.items" };
            List<string> items = [.. Enumerable.Range(0, random.Next(8)).Select(_ => Value(random, depth: 0))];
            var documents = Documents(random, items, path);
            var bytes = Encoding.UTF8.GetBytes(documents);

            Assert.Equal(items, Read(new CutStream(bytes, random, mostBytes: random.Next(1, 40)), path));
            Assert.Equal(items, Read(new CutStream(bytes, random, mostBytes: 1), path));
            Assert.Equal(items, Read(new MemoryStream(bytes), path));
        }
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(131_072)]
    [InlineData(500_000)]
    [InlineData(1_040_000)]
    public void An_item_larger_than_the_buffer_is_whole(int length)
    {
        var item = $"{{\"a\":\"{new string('x', length)}\"}}";

        Assert.Equal(["1", item, "2"], Read(new MemoryStream(Encoding.UTF8.GetBytes($"[1,{item},2]")), null));
    }

    [Fact]
    public void Memory_stays_flat_and_an_endless_item_is_stopped()
    {
        var text = new EndlessText("[{\"a\":\""u8.ToArray(), (byte)'x');

        var error = Assert.Throws<BadFileException>(() => Read(text, null));

        Assert.Equal("Record 1 is larger than 1 MiB. Look for a quote or a bracket that is not closed there.", error.Message);
        Assert.InRange(text.Given, 1 << 20, 4 << 20);
    }

    static List<string> Read(Stream text, string? path)
    {
        var items = new JsonItems(text, path, StagePair.MaxRecordBytes);
        List<string> read = [];
        while (items.Read())
        {
            read.Add(Encoding.UTF8.GetString(items.Item));
        }

        Assert.Equal(read.Count, items.Count);
        return read;
    }

    // The items spread over one or more documents, with other keys around the array.
    static string Documents(Random random, List<string> items, string? path)
    {
        var text = new StringBuilder();
        var next = 0;
        do
        {
            var count = random.Next(items.Count - next + 1);
            count = count == 0 && random.Next(3) > 0 ? items.Count - next : count;
            var array = $"[{string.Join(Space(random) + ",", items.Skip(next).Take(count))}{Space(random)}]";
            next += count;
            foreach (var key in (path ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries).Reverse())
            {
                array = $"{{\"before\":{Value(random, 0)},{Space(random)}\"{key}\":{array},\"after\":{Value(random, 0)}}}";
            }

            text.Append(array).Append(random.Next(2) == 0 ? "\n" : " ");
        }
        while (next < items.Count);

        return text.ToString();
    }

    static string Value(Random random, int depth) => random.Next(depth > 3 ? 5 : 8) switch
    {
        0 => "null",
        1 => random.Next(2) == 0 ? "true" : "false",
        2 => random.Next(-1000, 1000).ToString(),
        3 => "-1.25e+300",
        4 => JsonSerializer.Serialize(string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Letters[random.Next(Letters.Length)]))),
        5 => $"[{string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1)))}]",
        // An item at the top must not be taken for a document that has items itself.
        _ => $"{{{string.Join(",", Enumerable.Range(0, random.Next(1, 4)).Select(i => $"\"k{i}\":{Space(random)}{Value(random, depth + 1)}"))}}}",
    };

    static readonly string[] Letters = ["a", "ệ", "\"", "\\", "\n", "😀", "}", "]", ",", "{"];

    static string Space(Random random) => new(' ', random.Next(3));
}
