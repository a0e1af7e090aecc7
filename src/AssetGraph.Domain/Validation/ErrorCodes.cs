namespace AssetGraph.Domain;

/// <summary>The codes of errors about a city's records. A code never changes its meaning. docs/errors.md tells more of each.</summary>
public static class ErrorCodes
{
    /// <summary>An id breaks the rule of <see cref="EntityId"/>.</summary>
    public const string BadId = "AG1001";

    /// <summary>A field that must be filled is empty.</summary>
    public const string Missing = "AG1002";

    /// <summary>A number is outside its range.</summary>
    public const string OutOfRange = "AG1003";

    /// <summary>A field names a record that does not exist.</summary>
    public const string UnknownReference = "AG1004";

    /// <summary>A record is deleted while others still refer to it.</summary>
    public const string StillReferenced = "AG1005";

    /// <summary>A record stands twice in one change set.</summary>
    public const string Duplicate = "AG1006";

    /// <summary>A tree bites its own tail.</summary>
    public const string Cycle = "AG1007";

    /// <summary>Two fields contradict each other.</summary>
    public const string Contradiction = "AG1008";

    /// <summary>A record to delete does not exist.</summary>
    public const string NothingToDelete = "AG1009";

    /// <summary>A tie joins an asset with itself.</summary>
    public const string SelfTie = "AG1010";

    /// <summary>The change set's city is not the one it is applied to, or does not exist.</summary>
    public const string WrongCity = "AG1011";

    /// <summary>A text is longer than allowed.</summary>
    public const string TooLong = "AG1012";

    /// <summary>A text holds what it may not: half a character, or a sign that separates fields elsewhere.</summary>
    public const string BadText = "AG1013";

    /// <summary>A value is none of those that are allowed here.</summary>
    public const string NotAllowed = "AG1014";

    /// <summary>An introduction can't go from where it is to where it is asked to go.</summary>
    public const string UnlawfulStep = "AG1015";

    /// <summary>A person who has not agreed to be suggested is to take part in an introduction.</summary>
    public const string NoConsent = "AG1016";

    /// <summary>The city is read from another program's data and can't be written here.</summary>
    public const string ReadOnly = "AG1017";

    /// <summary>The city is at another revision than expected.</summary>
    public const string RevisionConflict = "AG1020";

    /// <summary>A change can't be taken back because later changes stand on it.</summary>
    public const string CannotUndo = "AG1021";

    /// <summary>The store's file belongs to another program, or is no database.</summary>
    public const string ForeignStore = "AG1101";

    /// <summary>The store's file was written by a newer version of this program.</summary>
    public const string NewerStore = "AG1102";

    /// <summary>The store's file is damaged.</summary>
    public const string CorruptStore = "AG1103";

    /// <summary>Another process held the store for longer than the time-out.</summary>
    public const string StoreBusy = "AG1104";

    /// <summary>The store can't be opened, read or written: no such place, no right, no room left.</summary>
    public const string StoreUnavailable = "AG1105";

    /// <summary>The connection was lost while a change was being committed, and the store can't say yet whether it was.</summary>
    public const string OutcomeUnknown = "AG1106";

    /// <summary>The database server refuses the user, the password or the right.</summary>
    public const string AccessDenied = "AG1107";
}
