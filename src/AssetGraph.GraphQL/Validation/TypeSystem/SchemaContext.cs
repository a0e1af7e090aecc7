using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>The schema that is checked, and the errors so far.</summary>
internal sealed class SchemaContext
{
    private readonly ImmutableArray<ValidationError>.Builder _errors = ImmutableArray.CreateBuilder<ValidationError>();

    public SchemaContext(Schema schema)
    {
        Schema = schema;
        foreach (var type in schema.Types)
        {
            if (!type.IsIntrospection)
            {
                Types.Add(type);
            }
        }

        foreach (var directive in schema.Directives)
        {
            // One that the SDL defines is to be checked even where it has the name of a built-in directive.
            if (!directive.IsBuiltIn || directive.Definition != BuiltInDefinitions.Directives(schema.Edition)[directive.Name])
            {
                Directives.Add(directive);
            }
        }
    }

    public Schema Schema { get; }

    /// <summary>The types of the SDL and the built-in scalars.</summary>
    public List<NamedType> Types { get; } = [];

    /// <summary>The directives of the SDL.</summary>
    public List<DirectiveDefinition> Directives { get; } = [];

    public void Report(string rule, string message, params ReadOnlySpan<SyntaxNode?> nodes)
    {
        var locations = ImmutableArray.CreateBuilder<SourceLocation>();
        foreach (var node in nodes)
        {
            if (node is not null)
            {
                locations.Add(node.Location.Position);
            }
        }

        _errors.Add(new ValidationError(rule, message, locations.DrainToImmutable()));
    }

    public ImmutableArray<ValidationError> Finish() => _errors.DrainToImmutable();

    /// <summary>Everything that takes a value: arguments of fields and directives, and input fields.</summary>
    public IEnumerable<InputValueDefinition> InputValues()
    {
        foreach (var directive in Directives)
        {
            foreach (var argument in directive.Arguments)
            {
                yield return argument;
            }
        }

        foreach (var type in Types)
        {
            if (type is InputObjectType inputObject)
            {
                foreach (var field in inputObject.Fields)
                {
                    yield return field;
                }
            }
            else if (type is ComplexType complex)
            {
                foreach (var field in complex.Fields)
                {
                    foreach (var argument in field.Arguments)
                    {
                        yield return argument;
                    }
                }
            }
        }
    }
}
