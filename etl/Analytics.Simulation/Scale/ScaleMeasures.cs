using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Scale;

/// <summary>Writes targets and their values, money, surveys, feedback and accounts of every block.</summary>
static class ScaleMeasures
{
    static readonly string[] Channels = ["truc_tuyen", "truc_tiep", "dien_thoai"];

    public static void Metric(CsvFile file, ScaleBlock block)
    {
        var chance = block.Chance("metric");
        file.Numbered("sc-ct-"u8, block.Number, 7)
            .Numbered("sc-a-"u8, block.Agency(0), 5)
            .Empty()
            .Numbered("Chỉ tiêu mô phỏng "u8, block.Number, 7)
            .Empty()
            .Plain("%"u8)
            .Plain("up"u8)
            .Number(chance.Between(10, 50))
            .Number(chance.Between(80, 100))
            .Number(chance.Between(1, 3))
            .Date(block.Month(3).AddDays(-1))
            .Moment(At(block.Month(0)))
            .EndRow();
    }

    public static void TargetMeasurement(CsvFile file, ScaleBlock block)
    {
        var chance = block.Chance("measurement");
        for (var place = 1; place <= 3; place++)
        {
            var day = block.Month(place).AddDays(-1);
            file.Numbered("sc-ct-"u8, block.Number, 7)
                .Date(day)
                .Real(chance.Happens(0.96) ? chance.Between(300, 1000) / 10.0 : null)
                .Number(chance.Between(40, 100))
                .Empty()
                .Moment(At(day.AddDays(4)))
                .EndRow();
        }
    }

    public static void BudgetMonth(CsvFile file, ScaleBlock block)
    {
        var chance = block.Chance("budget");
        var monthly = chance.Between(50, 900) * 1_000_000L;
        for (var place = 0; place < 3; place++)
        {
            var month = block.Month(place);
            var planned = monthly * month.Month;
            var last = month.AddMonths(1).AddDays(-1);
            file.Numbered("sc-da-"u8, block.Number, 7)
                .Numbered("sc-a-"u8, block.Agency(1), 5)
                .Numbered("Dự án mô phỏng "u8, block.Number, 7)
                .Date(last)
                .Number(monthly * 12)
                .Number(planned)
                .Empty()
                .Number(planned / 100 * (70 + (2 * month.Month) + chance.Between(0, 1)))
                .Empty()
                .Empty()
                .Moment(At(last.AddDays(5)))
                .EndRow();
        }
    }

    public static void Survey(CsvFile file, ScaleBlock block)
    {
        var chance = block.Chance("survey");
        var sent = chance.Between(100, 600);
        var valid = sent * chance.Between(20, 60) / 100;
        var ended = block.Month(0).AddDays(chance.Between(5, 25));
        file.Numbered("sc-ks-"u8, block.Number, 7)
            .Numbered("sc-a-"u8, block.Agency(2), 5)
            .Text(chance.OneOf<string>(Channels))
            .Date(ended)
            .Number(sent * chance.Between(3, 20))
            .Number(sent)
            .Number(valid)
            .Number(valid * chance.Between(75, 95) / 100)
            .Flag(chance.Happens(0.35))
            .Moment(At(ended.AddDays(5)))
            .EndRow();
    }

    /// <summary>Each item when it comes; the first two once more when they are answered.</summary>
    public static void Feedback(CsvFile file, ScaleBlock block)
    {
        var chance = block.Chance("feedback");
        for (var place = 0; place < 3; place++)
        {
            var received = block.Month(place).AddDays(chance.Between(0, 25));
            Feedback(file, block, place, received, answered: null);
            if (place < 2)
            {
                Feedback(file, block, place, received, received.AddDays(chance.Between(3, 18)));
            }
        }
    }

    public static void AssignmentAccount(CsvFile file, ScaleBlock block)
    {
        var chance = block.Chance("account");
        var task = new ScaleTask(block.Options);
        for (var place = 0; place < 4; place++)
        {
            task.Become(block.Task(place));
            var month = new DateOnly(task.Assigned.Year, task.Assigned.Month, 1);
            file.Numbered("sc-t-"u8, task.Number, 9)
                .Numbered("sc-a-"u8, task.Leads[0], 5)
                .Date(month.AddMonths(1).AddDays(-1))
                .Flag(chance.Happens(0.4) ? chance.Happens(0.8) : null)
                .Flag(chance.Happens(0.8))
                .Flag(chance.Happens(0.8))
                .Flag(chance.Happens(0.6))
                .Moment(At(ScaleCalendar.Earlier(month.AddMonths(1).AddDays(5))))
                .EndRow();
        }
    }

    static void Feedback(CsvFile file, ScaleBlock block, int place, DateOnly received, DateOnly? answered) =>
        file.Numbered("sc-pa-"u8, ((block.Number - 1) * 3) + place + 1, 8)
            .Numbered("sc-a-"u8, block.Agency(3 + place), 5)
            .Date(received)
            .Date(received.AddDays(15))
            .Date(answered)
            .Moment(At(answered ?? received))
            .EndRow();

    static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(16, 0));
}
