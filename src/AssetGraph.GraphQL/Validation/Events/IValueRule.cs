using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>A rule about each whole value, with the type expected of it.</summary>
internal interface IValueRule
{
    void Check(ValueNode value, GraphQLType type, ValidationContext context);
}
