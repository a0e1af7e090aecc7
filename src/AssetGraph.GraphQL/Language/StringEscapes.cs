using System.Globalization;
using System.Text;

namespace AssetGraph.GraphQL.Language;

/// <summary>The escape sequences of strings (specification 2.9.4).</summary>
internal static class StringEscapes
{
    /// <summary>The length of the escape sequence at the start of a text, its backslash included; 0 when it is none.</summary>
    public static int Length(ReadOnlySpan<char> text) => Read(text, out _);

    /// <summary>The characters of a string whose escape sequences are known to be right.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        while (true)
        {
            var backslash = text.IndexOf('\\');
            if (backslash < 0)
            {
                return result.Append(text).ToString();
            }

            result.Append(text[..backslash]);
            text = text[backslash..];
            text = text[Read(text, out var rune)..];
            result.Append(units[..rune.EncodeToUtf16(units)]);
        }
    }

    private static int Read(ReadOnlySpan<char> text, out Rune rune)
    {
        rune = default;
        if (text.Length < 2)
        {
            return 0;
        }

        if (text[1] == 'u')
        {
            return text.Length > 2 && text[2] == '{' ? ReadBraced(text, out rune) : ReadFixed(text, out rune);
        }

        var c = text[1] switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        rune = new Rune(c);
        return c == '\0' ? 0 : 2;
    }

    private static int ReadBraced(ReadOnlySpan<char> text, out Rune rune)
    {
        rune = default;
        var value = 0;
        var position = 3;
        for (; position < text.Length && char.IsAsciiHexDigit(text[position]); position++)
        {
            value = (value << 4) | HexValue(text[position]);
            if (value > 0x10FFFF)
            {
                return 0;
            }
        }

        return position > 3 && position < text.Length && text[position] == '}' && Rune.TryCreate(value, out rune) ? position + 1 : 0;
    }

    private static int ReadFixed(ReadOnlySpan<char> text, out Rune rune)
    {
        rune = default;
        if (!TryReadUnit(text, out var unit))
        {
            return 0;
        }

        if (Rune.TryCreate(unit, out rune))
        {
            return 6;
        }

        return TryReadUnit(text[6..], out var second) && Rune.TryCreate(unit, second, out rune) ? 12 : 0;
    }

    private static bool TryReadUnit(ReadOnlySpan<char> text, out char unit)
    {
        unit = default;
        if (text.Length < 6 || text[0] != '\\' || text[1] != 'u')
        {
            return false;
        }

        var read = ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value);
        unit = (char)value;
        return read;
    }

    private static int HexValue(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
