using Analytics.Simulation.Facts;
using Analytics.Simulation.Lives;
using Analytics.Simulation.Reporting;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation;

/// <summary>
/// Writes one drop folder: the bundled sample (real directives, agencies and tasks) with invented status events and
/// report duties from May 2025 to July 2026, and invented results of the four quarters from July 2025. As known on
/// 2025-12-29 exactly 27 assignments are overdue and 21 agencies silent, under any seed. Marked as simulated in
/// source.json.
/// </summary>
public static class SampleSimulator
{
    /// <summary>The seed that the documentation's figures are from.</summary>
    public const ulong DefaultSeed = 1;

    const string Note = "Số liệu mô phỏng: văn bản, cơ quan và nhiệm vụ là thật (trích bảy văn bản); diễn biến "
        + "thực hiện, báo cáo và mọi số liệu kết quả, kiểm tra được sinh ngẫu nhiên, không phản ánh kết quả của bất kỳ "
        + "cơ quan nào.";

    /// <summary>Writes the folder whole or not at all. The same seed gives the same bytes.</summary>
    /// <param name="folder">A new or empty folder.</param>
    /// <param name="seed">Start of chance.</param>
    /// <param name="progress">Told the simulated rows written so far, after each file.</param>
    /// <exception cref="IOException">The folder is not empty, or cannot be written.</exception>
    /// <exception cref="InvalidOperationException">No life fits an assignment under this seed.</exception>
    public static void Write(string folder, ulong seed, IProgress<long>? progress = null)
    {
        using var drop = new DropFolder(folder);
        var facts = new SampleFacts();
        var discipline = new Discipline(facts, seed);
        var assignments = LeadExpansion.Assignments(facts);
        foreach (var name in SampleFacts.Files)
        {
            drop.Whole(name, SampleFacts.Bytes(name));
        }

        var lives = Lives(assignments, discipline, seed);
        var countEvents = StatusEventFile.Write(drop, lives);
        progress?.Report(countEvents);
        var duties = new DutyCalendar(facts, assignments).Duties();
        var countDuties = ReportDutyFile.Write(drop, new ReportDrawing(facts, discipline, seed).Draw(duties));
        progress?.Report(countEvents + countDuties);
        var countResults = SampleResults.Write(drop, new SampleWorld(facts, assignments, lives, discipline, seed));
        progress?.Report(countEvents + countDuties + countResults);
        drop.Source(Note);
        drop.Publish();
    }

    static Dictionary<Assignment, IReadOnlyList<StatusEvent>> Lives(
        IReadOnlyList<Assignment> assignments, Discipline discipline, ulong seed)
    {
        var fates = new FateAllotment(seed, discipline).Allot(assignments);
        var drawing = new LifeDrawing(seed, discipline);
        return assignments.ToDictionary(assignment => assignment, a => drawing.Draw(a, fates[a]));
    }
}
