using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>A rule about the arguments of each field.</summary>
internal interface IFieldArgumentsRule
{
    void Check(FieldNode field, FieldDefinition? definition, ValidationContext context);
}
