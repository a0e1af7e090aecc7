using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AssetGraph.GraphQL.Language;

/// <summary>Writes nodes one after the other. This part holds executable documents and values.</summary>
internal sealed partial class SyntaxWriter(StringBuilder output)
{
    private const int WidestArgumentLine = 80;

    private string _indent = "";

    public override string ToString() => output.ToString();

    public void Write(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case NameNode name:
                output.Append(name.Value);
                break;
            case DocumentNode document:
                Separated(document.Definitions, "\n\n");
                break;
            case OperationDefinitionNode operation:
                WriteOperation(operation);
                break;
            case FragmentDefinitionNode fragment:
                WriteDescription(fragment.Description);
                output.Append("fragment ").Append(fragment.Name.Value).Append(" on ");
                Write(fragment.TypeCondition);
                WriteDirectives(fragment.Directives);
                output.Append(' ');
                Write(fragment.SelectionSet);
                break;
            case VariableDefinitionNode variable:
                WriteDescription(variable.Description);
                Write(variable.Variable);
                output.Append(": ");
                Write(variable.Type);
                WriteOptional(" = ", variable.DefaultValue);
                WriteDirectives(variable.Directives);
                break;
            case SelectionSetNode selectionSet:
                WriteBlock(selectionSet.Selections);
                break;
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                output.Append("...").Append(spread.Name.Value);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode inline:
                output.Append("...");
                WriteOptional(" on ", inline.TypeCondition);
                WriteDirectives(inline.Directives);
                output.Append(' ');
                Write(inline.SelectionSet);
                break;
            case DirectiveNode directive:
                output.Append('@').Append(directive.Name.Value);
                WriteArguments(directive.Arguments);
                break;
            case ArgumentNode argument:
                output.Append(argument.Name.Value).Append(": ");
                Write(argument.Value);
                break;
            case ValueNode or ObjectFieldNode:
                WriteValue(node);
                break;
            case NamedTypeNode or ListTypeNode or NonNullTypeNode:
                output.Append(node);
                break;
            default:
                WriteTypeSystem(node);
                break;
        }
    }

    public static void WriteString(StringBuilder output, string value)
    {
        output.Append('"');
        foreach (var c in value)
        {
            var escape = c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => null,
            };
            if (escape is not null)
            {
                output.Append(escape);
            }
            else if (char.IsControl(c))
            {
                output.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                output.Append(c);
            }
        }

        output.Append('"');
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        WriteDescription(operation.Description);
        var isBare = operation.Name is null && operation.VariableDefinitions.Length == 0 && operation.Directives.Length == 0;

        // Behind a type without a body, a bare selection set would be read as that body.
        var couldBeBody = output.ToString(Math.Max(0, output.Length - 3), Math.Min(3, output.Length)) is [not '}', '\n', '\n'];
        if (operation.Operation != OperationType.Query || !isBare || operation.Description is not null || couldBeBody)
        {
            output.Append(NameOf(operation.Operation));
            WriteOptional(" ", operation.Name);
            if (operation.VariableDefinitions.Length > 0)
            {
                output.Append(operation.Name is null ? " " : "");
                var hasDescriptions = false;
                foreach (var variable in operation.VariableDefinitions)
                {
                    hasDescriptions |= variable.Description is not null;
                }

                WriteInParentheses(operation.VariableDefinitions, hasDescriptions);
            }

            WriteDirectives(operation.Directives);
            output.Append(' ');
        }

        Write(operation.SelectionSet);
    }

    private void WriteField(FieldNode field)
    {
        if (field.Alias is not null)
        {
            output.Append(field.Alias.Value).Append(": ");
        }

        output.Append(field.Name.Value);
        WriteArguments(field.Arguments);
        WriteDirectives(field.Directives);
        WriteOptional(" ", field.SelectionSet);
    }

    private void WriteArguments(ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length == 0)
        {
            return;
        }

        var start = output.Length;
        WriteInParentheses(arguments, onLines: false);
        if (output.Length - start > WidestArgumentLine)
        {
            output.Length = start;
            WriteInParentheses(arguments, onLines: true);
        }
    }

    private void WriteValue(SyntaxNode node)
    {
        switch (node)
        {
            case VariableNode variable:
                output.Append('$').Append(variable.Name.Value);
                break;
            case IntValueNode integer:
                output.Append(integer.Value);
                break;
            case FloatValueNode floating:
                output.Append(floating.Value);
                break;
            case StringValueNode { IsBlock: true } block when block.Value.Length == 0:
                output.Append("\"\"\"\"\"\"");
                break;
            case StringValueNode { IsBlock: true } block when BlockString.CanPrint(block.Value):
                BlockString.Print(output, block.Value, _indent);
                break;
            case StringValueNode text:
                WriteString(output, text.Value);
                break;
            case BooleanValueNode boolean:
                output.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                output.Append("null");
                break;
            case EnumValueNode name:
                output.Append(name.Value);
                break;
            case ListValueNode list:
                output.Append('[');
                Separated(list.Items, ", ");
                output.Append(']');
                break;
            case ObjectValueNode { Fields.Length: 0 }:
                output.Append("{}");
                break;
            case ObjectValueNode node2:
                output.Append("{ ");
                Separated(node2.Fields, ", ");
                output.Append(" }");
                break;
            case ObjectFieldNode field:
                output.Append(field.Name.Value).Append(": ");
                Write(field.Value);
                break;
        }
    }

    private static string NameOf(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            Write(description);
            NewLine();
        }
    }

    private void WriteDirectives(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            output.Append(' ');
            Write(directive);
        }
    }

    private void WriteOptional(string before, SyntaxNode? node)
    {
        if (node is not null)
        {
            output.Append(before);
            Write(node);
        }
    }

    private void Separated<T>(ImmutableArray<T> nodes, string separator)
        where T : SyntaxNode
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            output.Append(i == 0 ? "" : separator);
            Write(nodes[i]);
        }
    }

    private void WriteInParentheses<T>(ImmutableArray<T> nodes, bool onLines)
        where T : SyntaxNode
    {
        if (nodes.Length == 0)
        {
            return;
        }

        output.Append('(');
        if (onLines)
        {
            WriteOnLines(nodes);
        }
        else
        {
            Separated(nodes, ", ");
        }

        output.Append(')');
    }

    private void WriteBlock<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        output.Append('{');
        WriteOnLines(nodes);
        output.Append('}');
    }

    private void WriteOnLines<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        var outer = _indent;
        _indent += "  ";
        foreach (var node in nodes)
        {
            NewLine();
            Write(node);
        }

        _indent = outer;
        NewLine();
    }

    private void NewLine() => output.Append('\n').Append(_indent);
}
