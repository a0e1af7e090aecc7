using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>Finds what is wrong with a literal of an input type; variables in it are taken to be right (specification 5.6.1 to 5.6.4).</summary>
/// <param name="report">Is told each fault with the node it is at.</param>
internal sealed class LiteralValidator(Action<string, SyntaxNode> report)
{
    public void Validate(ValueNode value, GraphQLType type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value.Kind == SyntaxKind.Variable)
        {
            return;
        }

        if (value.Kind == SyntaxKind.NullValue)
        {
            if (type.IsNonNull)
            {
                report($"Expected a value of type \"{type}\", found null.", value);
            }

            return;
        }

        switch (type.Nullable)
        {
            case ListType list when value is ListValueNode items:
                foreach (var item in items.Items)
                {
                    Validate(item, list.OfType);
                }

                break;
            case ListType list:
                Validate(value, list.OfType);
                break;
            case InputObjectType inputObject:
                ValidateObject(value, inputObject);
                break;
            case EnumType enumType:
                if (value is not EnumValueNode name || enumType.FindValue(name.Value) is null)
                {
                    report($"{ValidationContext.Echo(value)} is no value of the enum \"{enumType.Name}\".", value);
                }

                break;
            case ScalarType scalar:
                if (!scalar.LiteralCoercer(value, null, out _))
                {
                    report($"{ValidationContext.Echo(value)} is no value of type \"{scalar.Name}\".", value);
                }

                break;
        }
    }

    private void ValidateObject(ValueNode value, InputObjectType type)
    {
        if (value is not ObjectValueNode node)
        {
            report($"Expected an object of type \"{type.Name}\", found {ValidationContext.Echo(value)}.", value);
            return;
        }

        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in node.Fields)
        {
            if (type.FindField(entry.Name.Value) is not { } field)
            {
                report($"The input object \"{type.Name}\" has no field \"{ValidationContext.Shorten(entry.Name.Value)}\".", entry);
            }
            else
            {
                given.Add(field.Name);
                Validate(entry.Value, field.Type);
            }
        }

        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !given.Contains(field.Name))
            {
                report($"The field \"{field}\" of type \"{field.Type}\" is required, but missing.", node);
            }
        }

        if (type.IsOneOf && (node.Fields.Length != 1 || node.Fields[0].Value.Kind == SyntaxKind.NullValue))
        {
            report($"The OneOf input object \"{type.Name}\" takes exactly one field, and not null.", node);
        }
    }
}
