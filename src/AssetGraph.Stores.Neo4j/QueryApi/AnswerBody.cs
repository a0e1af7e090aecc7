using System.Buffers;
using System.Net.Http;

namespace AssetGraph.Stores.Neo4j;

/// <summary>The bytes of an answer, in borrowed memory: pages of a large city are megabytes each, and nothing of them is kept.</summary>
internal sealed class AnswerBody : IDisposable
{
    private const int MostBytes = 1 << 30;
    private const int FirstBytes = 64 * 1024;

    private byte[] buffer;
    private int length;

    private AnswerBody(long? expected) => buffer = ArrayPool<byte>.Shared.Rent((int)Math.Max(expected ?? 0, FirstBytes));

    /// <summary>What was read; not to be used after <see cref="Dispose"/>.</summary>
    internal ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, length);

    /// <summary>Reads all there is.</summary>
    /// <exception cref="QueryApiException">It is larger than 1 GiB.</exception>
    internal static async Task<AnswerBody> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var known = content.Headers.ContentLength;
        ThrowIfTooLarge(known ?? 0);
        var body = new AnswerBody(known);
        try
        {
            using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (true)
            {
                var read = await stream.ReadAsync(body.buffer.AsMemory(body.length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return body;
                }
                body.length += read;
                if (body.length == body.buffer.Length)
                {
                    body.Grow();
                }
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        (buffer, length) = ([], 0);
    }

    private static void ThrowIfTooLarge(long bytes)
    {
        if (bytes > MostBytes)
        {
            throw new QueryApiException(Failure.Refused, null, "the answer is larger than 1 GiB");
        }
    }

    private void Grow()
    {
        ThrowIfTooLarge(length + 1L);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(2 * length, MostBytes) + 1);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
