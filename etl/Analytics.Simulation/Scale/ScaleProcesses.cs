using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Scale;

/// <summary>Writes one process of every block, its baseline, and eight months of work.</summary>
static class ScaleProcesses
{
    const int Months = 8;

    public static void Process(CsvFile file, ScaleBlock block) => Id(file, block)
        .Numbered("sc-a-"u8, block.Agency(0), 5)
        .Numbered("Quy trình mô phỏng "u8, block.Number, 7)
        .Empty()
        .Empty()
        .Flag(block.Number % 4 != 0)
        .Date(block.Month(0))
        .Empty()
        .Moment(At(block.Month(0)))
        .EndRow();

    public static void Baseline(CsvFile file, ScaleBlock block)
    {
        var (cost, hours, days) = Usual(block);
        Id(file, block)
            .Date(block.Month(0))
            .Number(cost)
            .Number(hours)
            .Number(days)
            .Plain("mô phỏng"u8)
            .Plain("mô phỏng"u8)
            .Empty()
            .Moment(At(block.Month(0)))
            .EndRow();
    }

    public static void Month(CsvFile file, ScaleBlock block)
    {
        var (cost, hours, days) = Usual(block);
        var chance = block.Chance("months");
        for (var place = 0; place < Months; place++)
        {
            var volume = chance.Between(40, 400);
            var part = (chance.Between(94, 100) - (2 * place)) / 100.0;
            var closed = volume * chance.Between(90, 100) / 100;
            var endToEnd = closed * chance.Between(30, 90) / 100;
            Id(file, block)
                .Date(block.Month(place))
                .Number(volume)
                .Number((long)(volume * cost * part))
                .Number((long)(volume * hours * part))
                .Flag(chance.Happens(0.6))
                .Real(Math.Round(days * part, 1))
                .Number(volume * chance.Between(40, 100) / 100)
                .Number(closed)
                .Number(endToEnd)
                .Number(endToEnd / 20)
                .Number(0)
                .Moment(At(block.Month(place + 1).AddDays(3)))
                .EndRow();
        }
    }

    static (long Cost, long Hours, long Days) Usual(ScaleBlock block)
    {
        var chance = block.Chance("baseline");
        return (chance.Between(150, 900) * 1000L, chance.Between(2, 9), chance.Between(4, 15));
    }

    static CsvFile Id(CsvFile file, ScaleBlock block) => file.Numbered("sc-qt-"u8, block.Number, 7);

    static DateTime At(DateOnly day) => ScaleCalendar.Earlier(day).ToDateTime(new TimeOnly(16, 0));
}
