using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>No argument is given twice.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness">5.4.2 Argument Uniqueness</see>.</remarks>
internal sealed class UniqueArgumentNamesRule : IFieldArgumentsRule, IDirectiveArgumentsRule
{
    private const string Name = nameof(UniqueArgumentNamesRule);

    public void Check(FieldNode field, FieldDefinition? definition, ValidationContext context) => Check(field.Arguments, context);

    public void Check(DirectiveNode directive, DirectiveShape? shape, ValidationContext context) => Check(directive.Arguments, context);

    private static void Check(ImmutableArray<ArgumentNode> arguments, ValidationContext context)
    {
        if (arguments.Length < 2)
        {
            return;
        }

        foreach (var group in NameGroups.Repeated(arguments, argument => argument.Name))
        {
            context.Report(Name, $"There can be only one argument named \"{group[0].Value}\".", NameGroups.Locations(group));
        }
    }
}
