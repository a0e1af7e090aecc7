using System.Runtime.CompilerServices;
using System.Text;

namespace AssetGraph.GraphQL.Validation;

/// <summary>
/// What a rule says, as an interpolated string whose parts are cut where they are long: whatever a stranger sends, messages do not grow with it. The
/// format <c>:whole</c> leaves a part as it is, for those that come from the schema.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct RuleMessage
{
    private readonly StringBuilder _text;

    public RuleMessage(int literalLength, int formattedCount)
    {
        _text = new StringBuilder(literalLength + (formattedCount * 16));
    }

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted<T>(T part) => _text.Append(ValidationContext.Shorten($"{part}"));

    public void AppendFormatted(string? part, string format)
    {
        if (format != "whole")
        {
            throw new FormatException($"A part of a message is \"whole\" or cut, not \"{format}\".");
        }

        _text.Append(part);
    }

    public override string ToString() => _text.ToString();
}
