using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.FieldMerging;

/// <summary>Compares the arguments of fields: by a text of them in which the order of arguments and of input fields no longer shows, made once a field.</summary>
internal sealed class ArgumentText
{
    private readonly Dictionary<FieldNode, string> _texts = [];

    public bool AreSame(FieldNode a, FieldNode b)
    {
        if (a.Arguments.Length != b.Arguments.Length)
        {
            return false;
        }

        return a.Arguments.Length == 0 || ReferenceEquals(a, b) || TextOf(a) == TextOf(b);
    }

    private string TextOf(FieldNode field)
    {
        if (!_texts.TryGetValue(field, out var text))
        {
            var parts = new string[field.Arguments.Length];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = $"{field.Arguments[i].Name.Value}:{Printer.Print(SortedLiteral.Of(field.Arguments[i].Value))}";
            }

            Array.Sort(parts, StringComparer.Ordinal);
            _texts.Add(field, text = string.Join(',', parts));
        }

        return text;
    }
}
