namespace Analytics.Etl.Contracts;

/// <summary>What the text of a column must read as.</summary>
public enum ColumnType
{
    /// <summary>Any text, kept in NFC without white space around it.</summary>
    Text,

    /// <summary>Texts with a semicolon between them; empty entries are dropped.</summary>
    List,

    /// <summary>A day, yyyy-MM-dd.</summary>
    Date,

    /// <summary>A day with or without a time: yyyy-MM-dd, yyyy-MM-dd HH:mm or yyyy-MM-dd HH:mm:ss, or with a T between.</summary>
    Timestamp,

    /// <summary>true, false, 1 or 0.</summary>
    Boolean,

    /// <summary>A whole number from 0 to 999 999 999.</summary>
    Count,

    /// <summary>A finite number with a decimal point.</summary>
    Number,

    /// <summary>A number from 0 to 1, six decimals kept.</summary>
    Share,
}
