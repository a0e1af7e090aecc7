using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>An argument is one that its field or directive takes. In SDL the rule is known as KnownArgumentNamesOnDirectivesRule.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Argument-Names">5.4.1 Argument Names</see>.</remarks>
internal sealed class KnownArgumentNamesRule : IFieldArgumentsRule, IDirectiveArgumentsRule
{
    private const string Name = nameof(KnownArgumentNamesRule);

    private const string SdlName = "KnownArgumentNamesOnDirectivesRule";

    public void Check(FieldNode field, FieldDefinition? definition, ValidationContext context)
    {
        if (definition is null)
        {
            return;
        }

        foreach (var argument in field.Arguments)
        {
            if (definition.FindArgument(argument.Name.Value) is null)
            {
                var suggestion = context.Options.Suggestions
                    ? Suggestion.For(argument.Name.Value, definition.Arguments.Select(candidate => candidate.Name))
                    : "";
                context.Report(Name, $"The field \"{definition}\" has no argument \"{argument.Name.Value}\".{suggestion:whole}", argument);
            }
        }
    }

    public void Check(DirectiveNode directive, DirectiveShape? shape, ValidationContext context)
    {
        if (shape is null)
        {
            return;
        }

        foreach (var argument in directive.Arguments)
        {
            if (!shape.Arguments.ContainsKey(argument.Name.Value))
            {
                var suggestion = context.Options.Suggestions ? Suggestion.For(argument.Name.Value, shape.Arguments.Keys) : "";
                context.Report(
                    context.IsSdl ? SdlName : Name,
                    $"The directive \"@{shape.Name}\" has no argument \"{argument.Name.Value}\".{suggestion:whole}",
                    argument);
            }
        }
    }
}
