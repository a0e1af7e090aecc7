using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssetGraph.Caching;

/// <summary>
/// How a result is written: four bytes that name the format and its version, a checksum of what follows, and JSON compressed with Brotli. Columns of numbers
/// are written as their bytes, so that every bit comes back. What can't be read, for whatever reason, is no result.
/// </summary>
internal static class ResultFormat
{
    private const int HeaderLength = 4 + sizeof(ulong);

    // The last byte is the version.
    private static ReadOnlySpan<byte> Magic => "AGR\u0002"u8;

    /// <summary>How results and questions are written as JSON.</summary>
    internal static JsonSerializerOptions Json { get; } = new()
    {
        IncludeFields = true, // tuples
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new ColumnConverter<double>(), new ColumnConverter<int>() },
    };

    internal static byte[] Write<T>(T result)
    {
        using var buffer = new MemoryStream();
        buffer.Write(Magic);
        buffer.Write(stackalloc byte[sizeof(ulong)]);
        using (var packed = new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(packed, result, Json);
        }
        var bytes = buffer.ToArray();
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(Magic.Length), XxHash3.HashToUInt64(bytes.AsSpan(HeaderLength)));
        return bytes;
    }

    internal static T? Read<T>(byte[] bytes)
        where T : class
    {
        if (bytes.Length < HeaderLength
            || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic)
            || BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(Magic.Length)) != XxHash3.HashToUInt64(bytes.AsSpan(HeaderLength)))
        {
            return null;
        }
        try
        {
            using var packed = new BrotliStream(new MemoryStream(bytes, HeaderLength, bytes.Length - HeaderLength), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<T>(packed, Json);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or NotSupportedException or InvalidDataException)
        {
            return null;
        }
    }

    private sealed class ColumnConverter<T> : JsonConverter<T[]>
        where T : unmanaged
    {
        public override T[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var bytes = reader.GetBytesFromBase64();
            return bytes.Length % Marshal.SizeOf<T>() == 0 ? MemoryMarshal.Cast<byte, T>(bytes).ToArray() : throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, T[] value, JsonSerializerOptions options) =>
            writer.WriteBase64StringValue(MemoryMarshal.AsBytes(value.AsSpan()));
    }
}
