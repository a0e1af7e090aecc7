using System.Buffers;

namespace AssetGraph.Exchange;

/// <summary>
/// What the first bytes of a file tell: whether it is CSV text at all, and what separates its fields. Spreadsheets of many countries write semicolons or tabs
/// where the format's name says commas, and put <c>sep=;</c> before the header to say so.
/// </summary>
internal readonly record struct FilePreamble(string? Refusal, char Separator, bool HasSeparatorLine)
{
    private const int Looked = 64 * 1024;

    internal static async Task<FilePreamble> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Looked);
        try
        {
            var length = await stream.ReadAtLeastAsync(buffer.AsMemory(0, Looked), Looked, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            stream.Position = 0;
            return Of(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static FilePreamble Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return new("it is a spreadsheet's own file, not CSV text", ',', false);
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new("it is UTF-16 text", ',', false);
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        if (bytes.Length >= 5 && bytes.StartsWith("sep="u8) && (bytes.Length == 5 || bytes[5] is (byte)'\r' or (byte)'\n'))
        {
            return new(null, (char)bytes[4], true);
        }
        return new(null, SeparatorOf(bytes.TrimStart("\r\n"u8)), false);
    }

    /// <summary>The candidate that stands most often in the header outside of quotes; a comma where none does.</summary>
    private static char SeparatorOf(ReadOnlySpan<byte> bytes)
    {
        var (commas, semicolons, tabs, quoted) = (0, 0, 0, false);
        foreach (var b in bytes)
        {
            if (b == '"')
            {
                quoted = !quoted;
            }
            if (quoted)
            {
                continue;
            }
            if (b is (byte)'\r' or (byte)'\n')
            {
                break;
            }
            commas += b == ',' ? 1 : 0;
            semicolons += b == ';' ? 1 : 0;
            tabs += b == '\t' ? 1 : 0;
        }
        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }
}
