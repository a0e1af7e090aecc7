using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>A type that implements an interface has its fields: of the same or a narrower type, with the same arguments, and deprecated only where they are.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#IsValidImplementation()">3.6, IsValidImplementation</see>.</remarks>
internal sealed class ImplementationRule : ISchemaRule
{
    private const string Name = nameof(ImplementationRule);

    public void Check(SchemaContext context)
    {
        foreach (var type in context.Types)
        {
            if (type is not ComplexType complex)
            {
                continue;
            }

            foreach (var implemented in complex.Interfaces)
            {
                if (!ReferenceEquals(implemented, type))
                {
                    Check(complex, implemented, context);
                }
            }
        }
    }

    private static void Check(ComplexType type, InterfaceType implemented, SchemaContext context)
    {
        foreach (var expected in implemented.Fields)
        {
            if (type.FindField(expected.Name) is not { } field)
            {
                context.Report(Name, $"The type \"{type.Name}\" lacks the field \"{expected.Name}\" of \"{implemented.Name}\".", [expected.Definition, type.Definition, .. type.Extensions]);
                continue;
            }

            if (!context.Schema.IsSubType(field.Type, expected.Type))
            {
                context.Report(
                    Name, $"\"{field}\" must be of type \"{expected.Type}\" as \"{expected}\" is; it is \"{field.Type}\".", expected.Definition?.Type, field.Definition?.Type);
            }

            CheckArguments(field, expected, context);
            if (field.IsDeprecated && !expected.IsDeprecated)
            {
                context.Report(Name, $"\"{field}\" cannot be deprecated, since \"{expected}\" is not.", field.Definition, expected.Definition);
            }
        }
    }

    private static void CheckArguments(FieldDefinition field, FieldDefinition expected, SchemaContext context)
    {
        foreach (var expectedArgument in expected.Arguments)
        {
            if (field.FindArgument(expectedArgument.Name) is not { } argument)
            {
                context.Report(Name, $"\"{field}\" lacks the argument \"{expectedArgument}\".", expectedArgument.Definition, field.Definition);
            }
            else if (!ReferenceEquals(argument.Type, expectedArgument.Type))
            {
                context.Report(
                    Name,
                    $"\"{argument}\" must be of type \"{expectedArgument.Type}\" as \"{expectedArgument}\" is; it is \"{argument.Type}\".",
                    expectedArgument.Definition?.Type,
                    argument.Definition?.Type);
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && expected.FindArgument(argument.Name) is null)
            {
                context.Report(Name, $"\"{argument}\" cannot be required, since \"{expected}\" does not know it.", argument.Definition, expected.Definition);
            }
        }
    }
}
