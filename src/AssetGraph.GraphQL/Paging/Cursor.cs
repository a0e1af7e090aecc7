using System.Buffers.Binary;
using System.Buffers.Text;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Paging;

/// <summary>Opaque cursors: base64url of a mark, the position, and a check sum that tells a cursor from any other text.</summary>
internal static class Cursor
{
    private const int Length = 7;
    private const int TextLength = 10;
    private const byte Mark = (byte)'c';

    public static string FromPosition(int position)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Mark;
        BinaryPrimitives.WriteInt32BigEndian(bytes[1..], position);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[5..], CheckSum(position));
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="GraphQLException">The text isn't a cursor of this engine.</exception>
    public static int ToPosition(string cursor, string argument)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (cursor.Length == TextLength
            && Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, bytes, out var written)
            && written == Length
            && bytes[0] == Mark)
        {
            var position = BinaryPrimitives.ReadInt32BigEndian(bytes[1..]);
            if (position >= 0 && BinaryPrimitives.ReadUInt16BigEndian(bytes[5..]) == CheckSum(position))
            {
                return position;
            }
        }

        var shown = cursor.Length <= 40 ? cursor : cursor[..40] + "…";
        throw new GraphQLException($"Argument \"{argument}\": \"{shown}\" is not a cursor of this connection; expected one that an edge or pageInfo gave.", ErrorCodes.BadUserInput);
    }

    private static ushort CheckSum(int position) => (ushort)((uint)position * 2654435761u >> 16);
}
