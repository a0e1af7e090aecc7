using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.FieldMerging;

/// <summary>Whether fields look the same in a response (specification 5.3.2, SameResponseShape, without the sub-selections).</summary>
internal static class ResponseShape
{
    public static bool IsSame(GraphQLType a, GraphQLType b)
    {
        while (!ReferenceEquals(a, b))
        {
            switch (a, b)
            {
                case (NonNullType { OfType: var innerA }, NonNullType { OfType: var innerB }):
                    (a, b) = (innerA, innerB);
                    break;
                case (ListType { OfType: var innerA }, ListType { OfType: var innerB }):
                    (a, b) = (innerA, innerB);
                    break;
                default:
                    return a is NamedType { IsComposite: true } && b is NamedType { IsComposite: true };
            }
        }

        return true;
    }
}
