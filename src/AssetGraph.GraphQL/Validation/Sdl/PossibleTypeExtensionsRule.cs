using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Sdl;

/// <summary>A type that is extended exists, and is of the kind of the extension.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Type-Extensions">3.4.3 Type Extensions</see>.</remarks>
internal sealed class PossibleTypeExtensionsRule : IDocumentRule
{
    private const string Name = nameof(PossibleTypeExtensionsRule);

    public void Check(ValidationContext context)
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is not TypeExtensionNode { Name: { Value: var name } } extension)
            {
                continue;
            }

            TypeKind? kind = context.DefinedTypes.TryGetValue(name, out var type) ? KindOf(type) : context.Schema?.FindType(name)?.Kind;
            if (kind is null)
            {
                var suggestion = context.Options.Suggestions ? Suggestion.For(name, context.DefinedTypes.Keys) : "";
                context.Report(Name, $"There is no type \"{name}\" to extend.{suggestion:whole}", extension.Name);
            }
            else if (kind != KindOf(extension))
            {
                context.Report(Name, $"The type \"{name}\" is of another kind than this extension.", extension);
            }
        }
    }

    private static TypeKind KindOf(DefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => TypeKind.Scalar,
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => TypeKind.Object,
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => TypeKind.Interface,
        UnionTypeDefinitionNode or UnionTypeExtensionNode => TypeKind.Union,
        EnumTypeDefinitionNode or EnumTypeExtensionNode => TypeKind.Enum,
        _ => TypeKind.InputObject,
    };
}
