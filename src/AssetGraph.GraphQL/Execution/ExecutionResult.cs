using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace AssetGraph.GraphQL.Execution;

/// <summary>The response to a request (section 7.1), or the stream of responses of a subscription.</summary>
/// <remarks>Disposing of a result that was written gives its memory to the next request; one that isn't disposed of is collected like any other object.</remarks>
public sealed class ExecutionResult : IDisposable
{
    private ResultMemory? _memory;

    private ExecutionResult(bool hasData, ObjectResult? root, IReadOnlyList<IError> errors, IAsyncEnumerable<ExecutionResult>? events)
    {
        HasData = hasData;
        HasNonNullData = root is not null;
        Root = root;
        Errors = errors;
        Events = events;
    }

    /// <summary>Whether the response has the key <c>data</c>: execution began, however it ended. False for a request error.</summary>
    public bool HasData { get; }

    /// <summary>Whether <c>data</c> is there and not null.</summary>
    public bool HasNonNullData { get; private init; }

    /// <summary>What went wrong; empty where nothing did.</summary>
    public IReadOnlyList<IError> Errors { get; }

    /// <summary>The entries of <c>extensions</c>; empty for none.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; internal set; } = FrozenDictionary<string, object?>.Empty;

    /// <summary>The responses of a subscription, one an event, for a single reader; null for any other operation and where the subscription failed at once.</summary>
    public IAsyncEnumerable<ExecutionResult>? Events { get; }

    /// <summary>The response tree; null where <c>data</c> is null or ready made.</summary>
    internal ObjectResult? Root { get; private set; }

    /// <summary>What <c>data</c> holds, where it was made before.</summary>
    internal byte[]? ReadyData { get; private init; }

    /// <summary>A response without data: the request failed before anything was executed.</summary>
    /// <param name="errors">Why; at least one.</param>
    public static ExecutionResult FromRequestErrors(IReadOnlyList<IError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentOutOfRangeException.ThrowIfZero(errors.Count);
        return new ExecutionResult(false, null, errors, null);
    }

    /// <summary>Writes the response as UTF-8 JSON: errors first.</summary>
    /// <param name="output">Where to.</param>
    /// <exception cref="InvalidOperationException">The result is a stream: write its events.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed of.</exception>
    public void WriteTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Events is not null)
        {
            throw new InvalidOperationException("A subscription has no response of its own: write its events.");
        }

        ObjectDisposedException.ThrowIf(HasNonNullData && Root is null && ReadyData is null, this);
        JsonResultWriter.Write(this, output);
    }

    /// <summary>Writes the list of errors alone as UTF-8 JSON, as some transports want it.</summary>
    /// <param name="output">Where to.</param>
    public void WriteErrorsTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        JsonResultWriter.WriteErrors(Errors, output);
    }

    /// <summary>The response as JSON text, for tests and logs.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Gives the memory of the response back. The result can't be written any more; what it says of errors stays.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _memory, null) is { } memory)
        {
            Root = null;
            memory.Return();
        }
    }

    internal static ExecutionResult FromExecution(ObjectResult? root, IReadOnlyList<IError> errors, ResultMemory? memory = null) =>
        new(true, root, errors, null) { _memory = memory };

    internal static ExecutionResult FromReadyData(byte[] data) => new(true, null, [], null) { HasNonNullData = true, ReadyData = data };

    internal static ExecutionResult FromEvents(IAsyncEnumerable<ExecutionResult> events) => new(false, null, [], events);
}
