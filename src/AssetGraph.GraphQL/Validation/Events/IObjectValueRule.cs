using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation;

/// <summary>A rule about each input object literal.</summary>
internal interface IObjectValueRule
{
    void Check(ObjectValueNode value, ValidationContext context);
}
