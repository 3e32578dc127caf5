using static Analytics.Etl.Contracts.ColumnType;

namespace Analytics.Etl.Contracts;

/// <summary>Agencies, what became of them, and groups of them.</summary>
static class AgencyContracts
{
    public static readonly RecordKind Agency = new("agency")
    {
        Description = "An agency or a named group of agencies, with the names by which other records call it.",
        Grain = "one version of one agency: a rename is a second record with the same agency_id and a later valid_from",
        Key = ["agency_id", "valid_from"],
        OnOtherContent = "a correction: the old version is closed today and the new one is known from today",
        Columns =
        [
            new("agency_id", Text, "Durable id of the agency.") { IsRequired = true },
            new("name_vi", Text, "Name, Vietnamese.") { IsRequired = true },
            new("name_en", Text, "Name, English."),
            new("aliases", List, "Other names by which records call it."),
            new("level", Text, "central, provincial or local."),
            new("block", Text, "Block of the political system, for example party or government."),
            new("peer_group", Text, "Agencies that may be compared with each other."),
            new("is_group", ColumnType.Boolean, "True for a group such as \"all provincial committees\"; its members come as agency_group.")
            {
                Default = "false",
            },
            new("parent_agency_id", Text, "Organisational parent."),
            new("valid_from", Date, "First day of the version; empty = start not asserted."),
            new("valid_to", Date, "Last day of the version; empty = still valid."),
        ],
        Rules =
        [
            new("not starts_with(agency_id, '?')", "An agency_id cannot start with a question mark: that is how the unknown agency is written."),
            new("valid_to >= valid_from", "valid_to is before valid_from. Correct one of them."),
        ],
    };

    public static readonly RecordKind Lineage = new("agency_lineage")
    {
        Description = "Which agency an agency became: mergers, splits, renames and dissolutions.",
        Grain = "one predecessor that became, or became part of, one successor",
        Key = ["predecessor_id", "successor_id", "effective_date"],
        OnOtherContent = "replaces what was loaded",
        Columns =
        [
            new("predecessor_id", Text, "The agency before, by id, name or alias.") { IsRequired = true, NamesAgency = true },
            new("successor_id", Text, "The agency after, by id, name or alias.") { IsRequired = true, NamesAgency = true },
            new("effective_date", Date, "First day of the successor.") { IsRequired = true },
            new("type", Text, "How the one became the other.")
            {
                IsRequired = true, Allowed = ["merge", "split", "rename", "dissolve"],
            },
            new("share", Share, "Part of the predecessor that went to the successor.") { Default = "1" },
        ],
        Rules = [new("predecessor_id <> successor_id", "An agency cannot become itself. A new name is a second agency record.")],
    };

    public static readonly RecordKind Group = new("agency_group")
    {
        Description = "Which agencies belong to a group. A task given to a group goes to its members on the day of assignment.",
        Grain = "one membership of one agency in one group",
        Key = ["group_id", "agency_id", "valid_from"],
        OnOtherContent = "replaces what was loaded; tasks that were expanded stay as they are",
        Columns =
        [
            new("group_id", Text, "The group, by id, name or alias.") { IsRequired = true, NamesAgency = true },
            new("agency_id", Text, "The member, by id, name or alias.") { IsRequired = true, NamesAgency = true },
            new("valid_from", Date, "First day of membership; empty = since ever."),
            new("valid_to", Date, "Last day of membership; empty = still a member."),
        ],
        Rules =
        [
            new("group_id <> agency_id", "A group cannot be its own member. Remove the record."),
            new("valid_to >= valid_from", "valid_to is before valid_from. Correct one of them."),
        ],
    };
}
