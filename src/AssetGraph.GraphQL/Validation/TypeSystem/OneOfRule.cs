using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>The fields of a OneOf input object are nullable and have no defaults, and no extension makes a type one.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects">3.10.1 OneOf Input Objects</see>.</remarks>
internal sealed class OneOfRule : ISchemaRule
{
    private const string Name = nameof(OneOfRule);

    public void Check(SchemaContext context)
    {
        foreach (var type in context.Types)
        {
            if (type is not InputObjectType { IsOneOf: true } inputObject)
            {
                continue;
            }

            foreach (var field in inputObject.Fields)
            {
                if (field.Type.IsNonNull)
                {
                    context.Report(Name, $"\"{field}\" must be nullable, as a field of a OneOf input object.", field.Definition?.Type);
                }

                if (field.HasDefault)
                {
                    context.Report(Name, $"\"{field}\" cannot have a default, as a field of a OneOf input object.", field.Definition);
                }
            }

            foreach (var extension in inputObject.Extensions)
            {
                foreach (var directive in extension.Directives)
                {
                    if (directive.Name.Value == "oneOf")
                    {
                        context.Report(Name, $"The input object \"{type.Name}\" cannot be made OneOf by an extension.", directive);
                    }
                }
            }
        }
    }
}
