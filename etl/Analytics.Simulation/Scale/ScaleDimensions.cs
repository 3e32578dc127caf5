using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Scale;

/// <summary>Writes the invented agencies, groups, directives and tasks.</summary>
static class ScaleDimensions
{
    static readonly string[] PeerGroups = ["trung_uong_dang", "bo_nganh", "tinh_thanh_uy", "so_nganh_tphcm", "khac"];

    public static void Write(DropFolder folder, ScaleOptions options, CancellationToken cancel)
    {
        Agencies(folder, options);
        Groups(folder, options);
        folder.Csv("agency_lineage.csv", Contract.AgencyLineage).Dispose();
        folder.Csv("citation.csv", Contract.Citation).Dispose();
        Directives(folder, options);
        Tasks(folder, options, cancel);
    }

    static void Agencies(DropFolder folder, ScaleOptions options)
    {
        using var file = folder.Csv("agency.csv", Contract.Agency);
        for (var number = 1; number <= options.Agencies; number++)
        {
            file.Numbered("sc-a-"u8, number, 5)
                .Numbered("Cơ quan mô phỏng "u8, number, 5)
                .Numbered("Simulated agency "u8, number, 5)
                .Empty()
                .Plain(number % 3 == 0 ? "central"u8 : "provincial"u8)
                .Plain(number % 2 == 0 ? "party"u8 : "government"u8)
                .Text(PeerGroups[number % PeerGroups.Length])
                .Flag(false)
                .Empty().Empty().Empty()
                .EndRow();
        }

        for (var group = 1; group <= ScaleTask.Groups(options); group++)
        {
            file.Numbered("sc-n-"u8, group, 5)
                .Numbered("Nhóm mô phỏng "u8, group, 5)
                .Numbered("Simulated group "u8, group, 5)
                .Empty()
                .Plain("group"u8)
                .Plain("mixed"u8)
                .Plain("khac"u8)
                .Flag(true)
                .Empty().Empty().Empty()
                .EndRow();
        }
    }

    static void Groups(DropFolder folder, ScaleOptions options)
    {
        using var file = folder.Csv("agency_group.csv", Contract.AgencyGroup);
        for (var group = 1; group <= ScaleTask.Groups(options); group++)
        {
            for (var place = 0; place < ScaleTask.GroupMembers; place++)
            {
                file.Numbered("sc-n-"u8, group, 5)
                    .Numbered("sc-a-"u8, ScaleTask.GroupMember(group, place), 5)
                    .Empty().Empty()
                    .EndRow();
            }
        }
    }

    static void Directives(DropFolder folder, ScaleOptions options)
    {
        using var file = folder.Csv("directive.csv", Contract.Directive);
        for (var number = 1L; number <= ScaleTask.Directives(options); number++)
        {
            file.Numbered("sc-d-"u8, number, 7)
                .Numbered("MP-"u8, number, 7)
                .Plain("kế hoạch"u8)
                .Plain("Cơ quan ban hành mô phỏng"u8)
                .Empty()
                .Date(ScaleTask.SignedDate(options, number))
                .Numbered("Văn bản mô phỏng "u8, number, 7)
                .Numbered("Simulated directive "u8, number, 7)
                .Plain("central"u8)
                .Plain("thuong"u8)
                .Empty()
                .Flag(false)
                .EndRow();
        }
    }

    static void Tasks(DropFolder folder, ScaleOptions options, CancellationToken cancel)
    {
        using var file = folder.Csv("task.csv", Contract.Task);
        var task = new ScaleTask(options);
        for (var number = 1L; number <= options.Tasks; number++)
        {
            cancel.ThrowIfCancellationRequested();
            task.Become(number);
            Row(file, task);
        }
    }

    static void Row(CsvFile file, ScaleTask task)
    {
        file.Numbered("sc-t-"u8, task.Number, 9)
            .Numbered("sc-d-"u8, task.Directive, 7)
            .Number(task.Clause)
            .Numbered("Nhiệm vụ mô phỏng "u8, task.Number, 9)
            .Numbered("Simulated task "u8, task.Number, 9)
            .Plain(task.IsStanding ? "standing"u8 : "one_off"u8)
            .Date(task.Assigned);
        Leads(file, task);
        file.Empty()
            .Empty()
            .Plain(task.IsStanding ? "recurring"u8 : task.DueDate is null ? "none"u8 : "on_date"u8)
            .Date(task.DueDate)
            .Empty().Empty().Empty().Empty().Empty().Empty().Empty().Empty()
            .Flag(false)
            .Flag(task.Group == 0).Flag(true).Flag(task.DueDate is not null).Flag(true).Flag(false)
            .Empty()
            .Empty()
            .Plain("thuong"u8)
            .EndRow();
    }

    static void Leads(CsvFile file, ScaleTask task)
    {
        if (task.Group > 0)
        {
            file.Numbered("sc-n-"u8, task.Group, 5);
            return;
        }

        file.Numbered("sc-a-"u8, task.Leads[0], 5);
        foreach (var lead in task.Leads[1..])
        {
            file.Joined(";sc-a-"u8, lead, 5);
        }
    }
}
