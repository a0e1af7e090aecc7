using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A literal is one of the type expected of it.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type">5.6.1 Values of Correct Type, 5.6.2 Input Object Field Names, 5.6.4 Input Object Required Fields</see>.</remarks>
internal sealed class ValuesOfCorrectTypeRule : IValueRule
{
    private const string Name = nameof(ValuesOfCorrectTypeRule);

    public void Check(ValueNode value, GraphQLType type, ValidationContext context) =>
        new LiteralValidator((message, node) => context.Report(Name, message, node)).Validate(value, type);
}
