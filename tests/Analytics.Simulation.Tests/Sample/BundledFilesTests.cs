using System.Text;
using Analytics.Simulation.Facts;
using Analytics.Simulation.Tests.Reading;

namespace Analytics.Simulation.Tests.Sample;

public class BundledFilesTests
{
    public static readonly TheoryData<string, string, int> Contracts = new()
    {
        {
            "agency.csv",
            "agency_id,name_vi,name_en,aliases,level,block,peer_group,is_group,parent_agency_id,valid_from,valid_to",
            220
        },
        { "agency_lineage.csv", "predecessor_id,successor_id,effective_date,type,share", 52 },
        { "agency_group.csv", "group_id,agency_id,valid_from,valid_to", 245 + (3 * 52) },
        {
            "directive.csv",
            "directive_id,number,type,issuer,signed_by,signed_date,title,title_en,level,security_class,note,is_stub",
            33
        },
        { "citation.csv", "citing_id,cited_id,relation", 42 },
        {
            "task.csv",
            "task_id,directive_id,clause,title_vi,title_en,task_kind,assigned_date,lead_agencies,"
            + "coordinating_agencies,due_text,due_rule,due_date,original_due_date,target_value,target_unit,"
            + "target_what,source_directive_id,canonical_task_id,parent_task_id,created_by_agency_id,"
            + "is_general_duty,c_who,c_what,c_when,c_result,c_head,theme,priority,security_class",
            192
        },
    };

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_bundled_file_has_its_columns_and_rows(string file, string columns, int countRows)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.Path);
        File.WriteAllBytes(Path.Combine(folder.Path, file), SampleFacts.Bytes(file));
        var drop = new Drop(folder.Path);
        Assert.Equal(columns, string.Join(',', drop.Columns(file)));
        Assert.Equal(countRows, drop.Rows(file).Count);
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_bundled_file_is_composed_UTF_8_with_line_feeds(string file, string columns, int countRows)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(SampleFacts.Bytes(file));
        Assert.True(text.IsNormalized(NormalizationForm.FormC));
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\uFEFF', text);
        Assert.StartsWith(columns, text, StringComparison.Ordinal);
        Assert.Equal(countRows + 1, text.Count(letter => letter == '\n'));
    }

    [Theory]
    [InlineData("cac-tinh-uy-thanh-uy", "2025-05-20", 63)]
    [InlineData("cac-tinh-uy-thanh-uy", "2025-06-30", 63)]
    [InlineData("cac-tinh-uy-thanh-uy", "2025-07-01", 34)]
    [InlineData("cac-tinh-uy-thanh-uy", "2025-09-08", 34)]
    [InlineData("cac-co-quan-dang-tw-dp", "2025-05-20", 69)]
    [InlineData("cac-co-quan-dang-tw-dp", "2025-12-29", 40)]
    [InlineData("cap-uy-lanh-dao-co-quan-dang-tw-dp", "2025-05-20", 69)]
    [InlineData("cap-uy-lanh-dao-co-quan-dang-tw-dp", "2025-12-29", 40)]
    [InlineData("cac-co-quan-lien-quan", "2025-12-29", 0)]
    public void A_group_has_the_members_of_the_day(string group, string day, int countMembers)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var members = LeadExpansion.Members(new SampleFacts(), group, date).ToList();
        Assert.Equal(countMembers, members.Count);
        Assert.Distinct(members);
    }

    [Fact]
    public void The_sample_expands_to_1258_assignments_of_which_520_have_a_deadline()
    {
        var assignments = LeadExpansion.Assignments(new SampleFacts());
        Assert.Equal(1258, assignments.Count);
        Assert.Equal(520, assignments.Count(a => !a.Task.IsStanding && a.Task.DueDate is not null));
    }

    [Fact]
    public void No_task_is_assigned_after_it_was_due() =>
        Assert.DoesNotContain(new SampleFacts().Tasks, task => task.DueDate < task.AssignedDate);

    [Fact]
    public void Simulated_files_have_the_columns_of_their_contracts()
    {
        using var folder = new TempFolder();
        SampleSimulator.Write(folder.Path, 3);
        var drop = new Drop(folder.Path);
        Assert.Equal(
            "event_id,source_event_uid,task_id,agency,event_type,effective_date,recorded_at,new_due_date,is_approved,"
            + "is_by_issuer,actor_agency_id,reason_code,evidence_id",
            string.Join(',', drop.Columns("status_event.csv")));
        Assert.Equal(
            "duty_id,agency_id,task_id,period_label,due_date,submitted_date,evidence_count,evidence_valid_count,"
            + "is_waived,recorded_at",
            string.Join(',', drop.Columns("report_duty.csv")));
    }
}
