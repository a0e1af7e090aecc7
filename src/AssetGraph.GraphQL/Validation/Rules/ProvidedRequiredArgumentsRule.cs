using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>Arguments that are non-null and without a default are given. In SDL the rule is known as ProvidedRequiredArgumentsOnDirectivesRule.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Required-Arguments">5.4.3 Required Arguments</see>.</remarks>
internal sealed class ProvidedRequiredArgumentsRule : IFieldArgumentsRule, IDirectiveArgumentsRule
{
    private const string Name = nameof(ProvidedRequiredArgumentsRule);

    private const string SdlName = "ProvidedRequiredArgumentsOnDirectivesRule";

    public void Check(FieldNode field, FieldDefinition? definition, ValidationContext context)
    {
        if (definition is null)
        {
            return;
        }

        foreach (var argument in definition.Arguments)
        {
            if (argument.IsRequired && !IsGiven(field.Arguments, argument.Name))
            {
                context.Report(Name, $"The argument \"{argument.Name}\" of type \"{argument.Type}\" of the field \"{definition}\" is required, but missing.", field);
            }
        }
    }

    public void Check(DirectiveNode directive, DirectiveShape? shape, ValidationContext context)
    {
        if (shape is null)
        {
            return;
        }

        foreach (var (name, isRequired) in shape.Arguments)
        {
            if (isRequired && !IsGiven(directive.Arguments, name))
            {
                context.Report(
                    context.IsSdl ? SdlName : Name, $"The argument \"{name}\" of the directive \"@{shape.Name}\" is required, but missing.", directive);
            }
        }
    }

    private static bool IsGiven(ImmutableArray<ArgumentNode> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name.Value == name)
            {
                return true;
            }
        }

        return false;
    }
}
