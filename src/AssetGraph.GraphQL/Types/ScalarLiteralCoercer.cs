using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>Turns a literal into the value of a scalar.</summary>
/// <param name="literal">The literal: never the literal null and never a variable itself, but lists and objects may hold variables.</param>
/// <param name="variables">The values of the variables; null while a document is validated, when a variable stands for a value not known yet and must be accepted.</param>
/// <param name="value">The value; null where the answer is false.</param>
/// <returns>Whether the literal is one of this scalar.</returns>
public delegate bool ScalarLiteralCoercer(ValueNode literal, IVariableValues? variables, out object? value);
