using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Sdl;

/// <summary>No field and no directive has an argument twice.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Field-Arguments">3.6.1 Field Arguments and 3.13 Directives</see>.</remarks>
internal sealed class UniqueArgumentDefinitionNamesRule : IDocumentRule
{
    private const string Name = nameof(UniqueArgumentDefinitionNamesRule);

    public void Check(ValidationContext context)
    {
        foreach (var definition in context.Document.Definitions)
        {
            switch (definition)
            {
                case DirectiveDefinitionNode directive:
                    Check($"@{directive.Name.Value}", directive.Arguments, context);
                    break;
                case ObjectTypeDefinitionNode type:
                    Check(type.Name.Value, type.Fields, context);
                    break;
                case ObjectTypeExtensionNode type:
                    Check(type.Name.Value, type.Fields, context);
                    break;
                case InterfaceTypeDefinitionNode type:
                    Check(type.Name.Value, type.Fields, context);
                    break;
                case InterfaceTypeExtensionNode type:
                    Check(type.Name.Value, type.Fields, context);
                    break;
            }
        }
    }

    private static void Check(string typeName, ImmutableArray<FieldDefinitionNode> fields, ValidationContext context)
    {
        foreach (var field in fields)
        {
            Check($"{typeName}.{field.Name.Value}", field.Arguments, context);
        }
    }

    private static void Check(string owner, ImmutableArray<InputValueDefinitionNode> arguments, ValidationContext context)
    {
        if (arguments.Length < 2)
        {
            return;
        }

        foreach (var group in NameGroups.Repeated(arguments, argument => argument.Name))
        {
            context.Report(Name, $"The argument \"{owner}({group[0].Value}:)\" can be defined only once.", NameGroups.Locations(group));
        }
    }
}
