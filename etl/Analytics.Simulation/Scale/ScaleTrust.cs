using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Scale;

/// <summary>Writes checks of data, shared data, obstacles and audits of every block.</summary>
static class ScaleTrust
{
    static readonly string[] Causes =
        ["cho_van_ban_huong_dan", "cho_kinh_phi", "cho_phoi_hop", "thieu_nhan_luc", "ha_tang"];

    public static void DqCheck(CsvFile file, ScaleBlock block)
    {
        var chance = block.Chance("check");
        var task = new ScaleTask(block.Options);
        for (var place = 0; place < 4; place++)
        {
            task.Become(block.Task(place));
            var day = ScaleCalendar.Earlier(task.Assigned.AddDays(chance.Between(5, 80)));
            var hasCounterpart = chance.Happens(0.8);
            file.Numbered("sc-kt-"u8, ((block.Number - 1) * 4) + place + 1, 8)
                .Numbered("sc-a-"u8, task.Leads[0], 5)
                .Plain("he-thong-mo-phong"u8)
                .Numbered("sc-t-"u8, task.Number, 9)
                .Date(day)
                .Number(9)
                .Number(chance.Happens(0.85) ? 9 : 8)
                .Flag(chance.Happens(0.98))
                .Flag(chance.Happens(0.98))
                .Empty()
                .Plain("dang_thuc_hien"u8)
                .Date(task.DueDate)
                .Text(hasCounterpart ? "he-thong-khac" : null)
                .Text(hasCounterpart ? chance.Happens(0.96) ? "dang_thuc_hien" : "hoan_thanh" : null)
                .Date(hasCounterpart ? task.DueDate : null)
                .Flag(chance.Happens(0.5) ? chance.Happens(0.95) : null)
                .Moment(At(day))
                .EndRow();
        }
    }

    public static void DataElement(CsvFile file, ScaleBlock block) => file.Numbered("sc-dl-"u8, block.Number, 7)
        .Numbered("sc-a-"u8, block.Agency(0), 5)
        .Numbered("Mục dữ liệu mô phỏng "u8, block.Number, 7)
        .Date(block.Month(0))
        .Empty()
        .Date(IsPublished(block) ? block.Month(0).AddDays(20) : null)
        .Moment(At(block.Month(0)))
        .EndRow();

    public static void ApiUsage(CsvFile file, ScaleBlock block)
    {
        var chance = block.Chance("usage");
        for (var place = 1; IsPublished(block) && place <= 3; place++)
        {
            file.Numbered("sc-dl-"u8, block.Number, 7)
                .Numbered("sc-a-"u8, block.Agency(place), 5)
                .Date(block.Month(place))
                .Number(chance.Between(1, 500))
                .Moment(At(block.Month(place + 1).AddDays(2)))
                .EndRow();
        }
    }

    /// <summary>Each episode when it is reported; the first once more when it is over.</summary>
    public static void BlockingEpisode(CsvFile file, ScaleBlock block)
    {
        var chance = block.Chance("obstacle");
        var task = new ScaleTask(block.Options);
        for (var place = 0; place < 2; place++)
        {
            task.Become(block.Task(place));
            var episode = new Episode(
                ((block.Number - 1) * 2) + place + 1, block.Agency(place), chance.OneOf<string>(Causes),
                ScaleCalendar.Earlier(task.Assigned.AddDays(chance.Between(1, 25))), chance.Happens(0.1));
            Row(file, task, episode, freed: null);
            if (place == 0)
            {
                Row(file, task, episode, ScaleCalendar.Earlier(episode.Blocked.AddDays(chance.Between(1, 40))));
            }
        }
    }

    public static void ClaimAudit(CsvFile file, ScaleBlock block)
    {
        var chance = block.Chance("audit");
        var task = new ScaleTask(block.Options);
        for (var place = 0; place < 2; place++)
        {
            task.Become(block.Task(place));
            var day = ScaleCalendar.Earlier(task.Assigned.AddDays(chance.Between(10, 90)));
            file.Numbered("sc-xm-"u8, ((block.Number - 1) * 2) + place + 1, 8)
                .Numbered("sc-t-"u8, task.Number, 9)
                .Numbered("sc-a-"u8, task.Leads[0], 5)
                .Date(day)
                .Plain("mo-phong"u8)
                .Empty()
                .Number(1)
                .Flag(chance.Happens(0.95) ? chance.Happens(0.9) : null)
                .Numbered("sc-a-"u8, (task.Leads[0] % block.Options.Agencies) + 1, 5)
                .Moment(At(day))
                .EndRow();
        }
    }

    static bool IsPublished(ScaleBlock block) => block.Chance("element").Happens(0.8);

    static void Row(CsvFile file, ScaleTask task, Episode episode, DateOnly? freed) =>
        file.Numbered("sc-vm-"u8, episode.Number, 8)
            .Numbered("sc-t-"u8, task.Number, 9)
            .Numbered("sc-a-"u8, task.Leads[0], 5)
            .Numbered("sc-a-"u8, episode.Unblocker, 5)
            .Date(episode.Blocked)
            .Date(freed)
            .Text(episode.Cause)
            .Flag(episode.IsBeyondAuthority)
            .Moment(At(freed ?? episode.Blocked).AddMinutes(freed is null ? 0 : 30))
            .EndRow();

    static DateTime At(DateOnly day) => ScaleCalendar.Earlier(day).ToDateTime(new TimeOnly(16, 0));

    readonly record struct Episode(
        long Number, long Unblocker, string Cause, DateOnly Blocked, bool IsBeyondAuthority);
}
