using System.Collections;
using System.Text;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Tests.Language;

/// <summary>A syntax tree as text, all its properties but the places: two trees are equal when these are.</summary>
internal static class TreeShape
{
    public static string Of(SyntaxNode node)
    {
        var output = new StringBuilder();
        Write(output, node);
        return output.ToString();
    }

    private static void Write(StringBuilder output, object? value)
    {
        switch (value)
        {
            case SyntaxNode node:
                output.Append('(').Append(node.Kind);
                foreach (var property in node.GetType().GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    // A bare query and its shorthand are one; the number of tokens depends on optional marks.
                    if (property.Name is not ("Location" or "Kind" or "TokenCount" or "IsShorthand"))
                    {
                        output.Append(' ').Append(property.Name).Append('=');
                        Write(output, property.GetValue(node));
                    }
                }

                output.Append(')');
                break;
            case string text:
                output.Append('\'').Append(text).Append('\'');
                break;
            case IEnumerable items:
                output.Append('[');
                foreach (var item in items)
                {
                    Write(output, item);
                }

                output.Append(']');
                break;
            default:
                output.Append(value ?? "null");
                break;
        }
    }
}
