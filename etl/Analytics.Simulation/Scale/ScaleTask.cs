using Analytics.Simulation.Chance;

namespace Analytics.Simulation.Scale;

/// <summary>
/// One invented task. All of it follows from the options and its number, so nothing needs to be kept: the task file
/// and the event file each make it anew.
/// </summary>
sealed class ScaleTask
{
    public const int GroupMembers = 8;
    const int TasksPerDirective = 40;

    readonly ScaleOptions _options;
    readonly int[] _leads = new int[GroupMembers];
    int _countLeads;

    public ScaleTask(ScaleOptions options) => _options = options;

    public long Number { get; private set; }

    public long Directive => ((Number - 1) / TasksPerDirective) + 1;

    /// <summary>Place of the task in its directive, from 1.</summary>
    public long Clause => ((Number - 1) % TasksPerDirective) + 1;

    public DateOnly Assigned { get; private set; }

    public bool IsStanding { get; private set; }

    public DateOnly? DueDate { get; private set; }

    /// <summary>Number of the group that leads; 0 = single agencies lead.</summary>
    public int Group { get; private set; }

    /// <summary>Numbers of the agencies that lead, members of the group if there is one.</summary>
    public ReadOnlySpan<int> Leads => _leads.AsSpan(0, _countLeads);

    /// <summary>Chance for what happens to the task, after what the task itself drew.</summary>
    public SplitMix64 Chance { get; private set; } = new(0);

    public static long Directives(ScaleOptions options) => ((options.Tasks - 1) / TasksPerDirective) + 1;

    public static DateOnly SignedDate(ScaleOptions options, long directive) =>
        AssignedDate(options, ((directive - 1) * TasksPerDirective) + 1);

    /// <summary>Number of groups: one per ten agencies, and each has eight members in a row.</summary>
    public static int Groups(ScaleOptions options) => options.Agencies / 10;

    public static int GroupMember(int group, int place) => ((group - 1) * 10) + place + 1;

    public void Become(long number)
    {
        Number = number;
        Chance = SplitMix64.For(_options.Seed, number);
        Assigned = SignedDate(_options, Directive);
        IsStanding = Chance.Happens(0.08);
        DueDate = !IsStanding && Chance.Happens(0.8) ? Assigned.AddDays(Chance.Between(10, 150)) : null;
        DrawLeads();
    }

    static DateOnly AssignedDate(ScaleOptions options, long number) =>
        ScaleCalendar.FirstDay.AddDays((int)((number - 1) * ScaleCalendar.AssignedDays / options.Tasks));

    void DrawLeads()
    {
        var share = Chance.Share();
        Group = share < 0.03 ? Chance.Between(1, Groups(_options)) : 0;
        _countLeads = share switch { < 0.03 => GroupMembers, < 0.10 => 1 + Chance.Between(1, 2), _ => 1 };
        var first = Chance.Between(0, _options.Agencies - 1);
        for (var place = 0; place < _countLeads; place++)
        {
            _leads[place] = Group > 0 ? GroupMember(Group, place) : ((first + (place * 3)) % _options.Agencies) + 1;
        }
    }
}
