using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>Fields are of output types; arguments and input fields are of input types.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Input-and-Output-Types">3.4.2 Input and Output Types</see>.</remarks>
internal sealed class InputAndOutputTypesRule : ISchemaRule
{
    private const string Name = nameof(InputAndOutputTypesRule);

    public void Check(SchemaContext context)
    {
        foreach (var type in context.Types)
        {
            if (type is not ComplexType complex)
            {
                continue;
            }

            foreach (var field in complex.Fields)
            {
                if (!field.Type.IsOutput)
                {
                    context.Report(Name, $"The field \"{field}\" must be of an output type; \"{field.Type}\" is none.", field.Definition?.Type);
                }
            }
        }

        foreach (var input in context.InputValues())
        {
            if (!input.Type.IsInput)
            {
                context.Report(Name, $"\"{input}\" must be of an input type; \"{input.Type}\" is none.", input.Definition);
            }
        }
    }
}
