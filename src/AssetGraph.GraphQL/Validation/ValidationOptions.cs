namespace AssetGraph.GraphQL.Validation;

/// <summary>How documents are validated: how much an operation may ask for, and how much work and talk an invalid document is worth.</summary>
public sealed record ValidationOptions
{
    /// <summary>The limits for documents that strangers send.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>The limits for documents of one's own: the rules of the specification alone, up to 1,000 errors, each with all its positions.</summary>
    public static ValidationOptions Trusted { get; } = new()
    {
        MaxErrors = 1_000,
        MaxLocations = int.MaxValue,
        JoinEqualErrors = false,
        MaxOperationDepth = int.MaxValue,
        MaxFieldCycleDepth = int.MaxValue,
        MaxRootFields = int.MaxValue,
        MaxFragmentVisits = int.MaxValue,
        MaxMergeComparisons = int.MaxValue,
        MaxIntrospectionListDepth = int.MaxValue,
        MaxIntrospectionLists = int.MaxValue,
        MaxIntrospectionOfTypeDepth = int.MaxValue,
    };

    /// <summary>After how many errors validation stops. 5 unless set; one more error then says that it has stopped.</summary>
    public int MaxErrors { get; init; } = 5;

    /// <summary>How many positions an error names; further ones are left out. 5 unless set.</summary>
    public int MaxLocations { get; init; } = 5;

    /// <summary>Whether errors that say the same become one with the positions of all. True unless set.</summary>
    public bool JoinEqualErrors { get; init; } = true;

    /// <summary>How deep the fields of an operation may be nested, fragments followed and introspection left out. 15 unless set.</summary>
    public int MaxOperationDepth { get; init; } = 15;

    /// <summary>How often one field (of one type) may be nested in itself, as <c>parent { parent { parent } }</c> is three times. 3 unless set.</summary>
    public int MaxFieldCycleDepth { get; init; } = 3;

    /// <summary>How many fields of the root type an operation may answer, fragments followed and fields of one response name counted once. 20 unless set.</summary>
    public int MaxRootFields { get; init; } = 20;

    /// <summary>How many fragments are entered when an operation is written out, each time counted. 1,000 unless set.</summary>
    public int MaxFragmentVisits { get; init; } = 1_000;

    /// <summary>After how many comparisons of two fields the check of field merging gives up with an error. 100,000 unless set.</summary>
    public int MaxMergeComparisons { get; init; } = 100_000;

    /// <summary>
    /// How deep introspection may nest lists of members: fields of the types of fields and so on. 2 unless set, which is more than the introspection
    /// query of any tool needs.
    /// </summary>
    public int MaxIntrospectionListDepth { get; init; } = 2;

    /// <summary>
    /// How many lists introspection may ask for in one operation, fragments followed: without a limit, a few aliases nested in each other multiply the
    /// whole schema. 30 unless set; the introspection query of tools has nine.
    /// </summary>
    public int MaxIntrospectionLists { get; init; } = 30;

    /// <summary>How deep introspection may nest <c>ofType</c>. 16 unless set.</summary>
    public int MaxIntrospectionOfTypeDepth { get; init; } = 16;

    /// <summary>Whether messages suggest names like the unknown one ("Did you mean …?"). Turn off where introspection is off. True unless set.</summary>
    public bool Suggestions { get; init; } = true;
}
