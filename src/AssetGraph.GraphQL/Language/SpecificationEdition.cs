namespace AssetGraph.GraphQL.Language;

/// <summary>Which text of the GraphQL specification is followed, where texts differ.</summary>
public enum SpecificationEdition
{
    /// <summary>The September 2025 edition.</summary>
    September2025,

    /// <summary>
    /// What comes after it, as far as the working draft and the reference implementation (graphql-js 17) have it: empty selection sets; directives on
    /// the definitions of directives, which so can be deprecated and are then listed by <c>__schema { directives(includeDeprecated: true) }</c> only; the
    /// directive locations <c>DIRECTIVE_DEFINITION</c> and <c>FRAGMENT_VARIABLE_DEFINITION</c>. May change with the draft.
    /// </summary>
    Draft,
}
