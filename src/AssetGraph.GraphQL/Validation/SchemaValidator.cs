using System.Collections.Immutable;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation.TypeSystem;

namespace AssetGraph.GraphQL.Validation;

/// <summary>Validates built schemas by the rules of section 3 of the specification, as far as SDL rules (<see cref="SdlValidator"/>) do not cover them.</summary>
public static class SchemaValidator
{
    private static readonly ISchemaRule[] Rules =
    [
        new RootTypesRule(),
        new ReservedNamesRule(),
        new MembersRule(),
        new InputAndOutputTypesRule(),
        new DeprecationRule(),
        new UnionMembersRule(),
        new InterfacesRule(),
        new ImplementationRule(),
        new DefaultValuesRule(),
        new OneOfRule(),
        new InputObjectCyclesRule(),
        new DefaultValueCyclesRule(),
        new DirectiveCyclesRule(),
        new AppliedDirectiveValuesRule(),
    ];

    /// <summary>Checks a schema by every rule.</summary>
    /// <param name="schema">A schema, perhaps one built with the assumption that it is valid.</param>
    /// <returns>All errors; empty when the schema is valid.</returns>
    /// <exception cref="InsufficientExecutionStackException">Defaults refer to each other far too deeply.</exception>
    public static ImmutableArray<ValidationError> Validate(Schema schema)
    {
        var context = new SchemaContext(schema);
        foreach (var rule in Rules)
        {
            rule.Check(context);
        }

        return context.Finish();
    }
}
