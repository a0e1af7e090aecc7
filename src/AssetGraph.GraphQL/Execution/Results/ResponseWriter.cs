using System.Buffers;
using System.Text.Unicode;

namespace AssetGraph.GraphQL.Execution;

/// <summary>
/// Writes JSON straight into the memory of an output. It escapes what RFC 8259 asks for and nothing else; unpaired surrogates become U+FFFD.
/// <see cref="Flush"/> ends the writing.
/// </summary>
internal ref struct ResponseWriter(IBufferWriter<byte> output)
{
    private const int BlockSize = 4096;

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    private Span<byte> _span;
    private int _position;

    /// <summary>Writes bytes that are JSON already.</summary>
    public void Raw(scoped ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > _span.Length - _position)
        {
            var fits = bytes[..(_span.Length - _position)];
            fits.CopyTo(_span[_position..]);
            _position += fits.Length;
            bytes = bytes[fits.Length..];
            Grow(1);
        }

        bytes.CopyTo(_span[_position..]);
        _position += bytes.Length;
    }

    public void Byte(byte value)
    {
        if (_position >= _span.Length)
        {
            Grow(1);
        }

        _span[_position++] = value;
    }

    public void String(scoped ReadOnlySpan<char> text)
    {
        Byte((byte)'"');
        while (true)
        {
            var stop = text.IndexOfAny(Escaped);
            Transcode(stop < 0 ? text : text[..stop]);
            if (stop < 0)
            {
                break;
            }

            Escape(text[stop]);
            text = text[(stop + 1)..];
        }

        Byte((byte)'"');
    }

    public void Number(long value)
    {
        const int Longest = 20;
        if (_span.Length - _position < Longest)
        {
            Grow(Longest);
        }

        value.TryFormat(_span[_position..], out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _position += written;
    }

    public void Number(double value)
    {
        const int Longest = 32;
        if (_span.Length - _position < Longest)
        {
            Grow(Longest);
        }

        value.TryFormat(_span[_position..], out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _position += written;
    }

    /// <summary>Hands what was written to the output.</summary>
    public void Flush()
    {
        // Some outputs refuse to advance where no memory was taken.
        if (_position > 0)
        {
            output.Advance(_position);
        }

        _span = default;
        _position = 0;
    }

    private void Grow(int atLeast)
    {
        Flush();
        _span = output.GetSpan(Math.Max(atLeast, BlockSize));
    }

    private void Transcode(scoped ReadOnlySpan<char> text)
    {
        const int LongestCharacter = 4;
        while (!text.IsEmpty)
        {
            Utf8.FromUtf16(text, _span[_position..], out var read, out var written);
            _position += written;
            text = text[read..];
            if (!text.IsEmpty)
            {
                Grow(LongestCharacter);
            }
        }
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case '"': Raw("\\\""u8); break;
            case '\\': Raw("\\\\"u8); break;
            case '\n': Raw("\\n"u8); break;
            case '\r': Raw("\\r"u8); break;
            case '\t': Raw("\\t"u8); break;
            case '\b': Raw("\\b"u8); break;
            case '\f': Raw("\\f"u8); break;
            default:
                Raw("\\u00"u8);
                Byte((byte)(c < 0x10 ? '0' : '1'));
                Byte((byte)"0123456789ABCDEF"[c & 0xF]);
                break;
        }
    }
}
