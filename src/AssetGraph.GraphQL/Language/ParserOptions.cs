namespace AssetGraph.GraphQL.Language;

/// <summary>The limits that stop a document while it is being read, before it can cost much. Exceeding one is a syntax error at the token that does.</summary>
public sealed record ParserOptions
{
    /// <summary>The limits for documents that strangers send.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The limits for documents of one's own, such as a schema: nesting alone is limited, as it protects the stack.</summary>
    public static ParserOptions Trusted { get; } = new()
    {
        MaxAllowedLength = int.MaxValue,
        MaxAllowedTokens = int.MaxValue,
        MaxAllowedNodes = int.MaxValue,
        MaxAllowedFields = int.MaxValue,
        MaxAllowedAliases = int.MaxValue,
        MaxAllowedVariables = int.MaxValue,
        MaxAllowedDirectives = int.MaxValue,
        MaxAllowedDirectivesInDocument = int.MaxValue,
    };

    /// <summary>The length of a document, in UTF-16 units. 65,536 unless set.</summary>
    public int MaxAllowedLength { get; init; } = 65_536;

    /// <summary>Tokens in a document, comments and the end not counted. 10,000 unless set.</summary>
    public int MaxAllowedTokens { get; init; } = 10_000;

    /// <summary>Nodes in the syntax tree. 5,000 unless set.</summary>
    public int MaxAllowedNodes { get; init; } = 5_000;

    /// <summary>Selected fields in a document. 2,048 unless set.</summary>
    public int MaxAllowedFields { get; init; } = 2_048;

    /// <summary>Fields with an alias in a document. 30 unless set.</summary>
    public int MaxAllowedAliases { get; init; } = 30;

    /// <summary>Variables that a document declares, its operations taken together. 200 unless set.</summary>
    public int MaxAllowedVariables { get; init; } = 200;

    /// <summary>How deep selection sets, values and types may be nested, taken together. 200 unless set; more than 1,000 may not fit the stack of a thread.</summary>
    public int MaxAllowedRecursionDepth { get; init; } = 200;

    /// <summary>Directives in one place. 4 unless set.</summary>
    public int MaxAllowedDirectives { get; init; } = 4;

    /// <summary>Directives in the whole document. 50 unless set.</summary>
    public int MaxAllowedDirectivesInDocument { get; init; } = 50;

    /// <summary>Which text of the specification says what is well-formed. <see cref="SpecificationEdition.September2025"/> unless set.</summary>
    public SpecificationEdition Edition { get; init; }

    /// <summary>Where the text begins in the file it was cut from, so that errors give the line and column there. Line 1, column 1 unless set.</summary>
    public SourceLocation Start { get; init; } = new(1, 1);
}
