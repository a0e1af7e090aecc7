using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>A place where a variable stands.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type expected there; null where it is unknown.</param>
/// <param name="HasDefault">Whether the argument or input field there has a default.</param>
/// <param name="IsOneOfField">Whether it is the value of a field of a OneOf input object, which must not be null.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, bool HasDefault, bool IsOneOfField);
