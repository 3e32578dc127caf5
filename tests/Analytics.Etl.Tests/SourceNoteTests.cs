namespace Analytics.Etl.Tests;

public sealed class SourceNoteTests : IDisposable
{
    readonly DropBox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void The_note_names_the_source_and_says_whether_it_is_simulated()
    {
        _box.PutBasics().Put("source.json", """{"name": "Phần mềm theo dõi", "is_simulated": true, "note": "mẫu"}""");

        var result = _box.Pull();

        Assert.Equal(("Phần mềm theo dõi", true), (result.Source, result.IsSimulated));
        Assert.Equal(["Phần mềm theo dõi|true"], _box.Ask("select source, is_simulated from ops.batch"));
    }

    [Fact]
    public void Without_a_note_the_source_is_named_like_its_folder_and_is_real()
    {
        var result = _box.PutBasics().Pull();

        Assert.Equal(("drop", false), (result.Source, result.IsSimulated));
    }

    [Fact]
    public void An_unknown_member_is_an_error()
    {
        _box.PutBasics().Put("source.json", """{"name": "x", "simulated": true}""");

        Assert.Equal(
            Path.Combine(_box.Drop, "source.json") + " cannot be read at simulated (line 1). It may have only the members of "
            + """{"name": "...", "is_simulated": true, "note": "..."}; correct it, or remove it.""",
            _box.PullError());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"name\": ")]
    [InlineData("[]")]
    [InlineData("{\"is_simulated\": \"yes\"}")]
    [InlineData("{\"name\": \"a\", \"name\": \"b\"}")]
    public void A_note_of_another_form_is_an_error(string text)
    {
        _box.PutBasics().Put("source.json", text);

        Assert.Contains("source.json cannot be read", _box.PullError(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_name_is_an_error()
    {
        _box.PutBasics().Put("source.json", """{"name": " "}""");

        Assert.EndsWith(
            "source.json: name is empty. Give the source a name, or leave name out to use that of the folder.", _box.PullError());
    }
}
