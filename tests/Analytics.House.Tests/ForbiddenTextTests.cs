using System.Text.RegularExpressions;

namespace Analytics.House.Tests;

/// <summary>What no analyzer sees: each entry says what is forbidden, where it may stand, and what to use instead.</summary>
public sealed class ForbiddenTextTests
{
    public static TheoryData<string, string, string> Rules => new()
    {
        { @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", "^$", "take a TimeProvider" },
        { @"\bThread\.Sleep\b", "^$", "wait for the thing itself" },
        { @"\basync void\b", "^$", "return a Task" },
        { @"\.(Result|Wait\(\))\b(?!\.Faults|\s=\s)", "^tests/|^$", "await, or write synchronous code" },
        { @"\bConsole\.", "^reports/Analytics.App/|^tests/", "return data; only the program prints" },
        { @"#region", "^$", "make a file of it" },
        { @"\bdynamic\b", "^$", "map to a record" },
        { @"\bTODO\b(?!.*#\d)", "^tests/Analytics.House.Tests/", "open an issue and name it" },
        // The driver test lists whatever the runtime says of each member.
        { @"catch \(Exception( \w+)?\)(?! when)", "^tests/Analytics.Bindings.Tests/DriverMembersTests", "catch what you can mend" },
        { @"\bnew Random\(\)", "^$", "give it a seed" },
        { @"(?<![\w.])Skip\s*=", "^tests/Analytics.House.Tests/", "a test that is skipped proves nothing" },
        { @"class \w*(Manager|Helper|Util|Utils|Common|Misc)\b", "^tests/Analytics.House.Tests/", "name what it is" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Source_is_free_of(string pattern, string allowedIn, string instead)
    {
        var found =
            from file in Repository.Files("", ".cs")
            where !Regex.IsMatch(file.Path, allowedIn) && file.Path != "tests/Analytics.House.Tests/ForbiddenTextTests.cs"
            from line in file.Lines.Index()
            where Regex.IsMatch(line.Item, pattern)
            select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}  ({instead})";

        Found.None(found);
    }
}
