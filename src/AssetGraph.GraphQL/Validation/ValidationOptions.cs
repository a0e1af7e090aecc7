namespace AssetGraph.GraphQL.Validation;

/// <summary>How documents are validated.</summary>
public sealed record ValidationOptions
{
    /// <summary>The values of a server that serves strangers: few errors, suggestions on.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>After how many errors validation stops. 5 unless set; one more error then says that it has stopped.</summary>
    public int MaxErrors { get; init; } = 5;

    /// <summary>How many positions an error names; further ones are left out. 5 unless set.</summary>
    public int MaxLocations { get; init; } = 5;

    /// <summary>After how many comparisons of two fields the check of field merging gives up with an error. 100,000 unless set.</summary>
    public int MaxMergeComparisons { get; init; } = 100_000;

    /// <summary>
    /// How deep introspection may nest lists of members: fields of the types of fields and so on. 2 unless set, which is more than the introspection
    /// query of any tool needs.
    /// </summary>
    public int MaxIntrospectionListDepth { get; init; } = 2;

    /// <summary>Whether messages suggest names like the unknown one ("Did you mean …?"). Turn off where introspection is off. True unless set.</summary>
    public bool Suggestions { get; init; } = true;
}
