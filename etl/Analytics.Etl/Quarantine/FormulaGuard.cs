namespace Analytics.Etl.Quarantine;

/// <summary>
/// Texts on their way through a spreadsheet: one that would be run as a formula gets an apostrophe in front, and so does
/// one that would look so guarded. Taking it off gives back exactly what was there.
/// </summary>
static class FormulaGuard
{
    const string Dangerous = "=+-@\t\r'";

    public static string Put(string text) => text.Length > 0 && Dangerous.Contains(text[0]) ? "'" + text : text;

    public static string TakeOff(string text) =>
        text.Length > 1 && text[0] == '\'' && Dangerous.Contains(text[1]) ? text[1..] : text;
}
