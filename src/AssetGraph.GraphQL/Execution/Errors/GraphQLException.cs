namespace AssetGraph.GraphQL.Execution;

/// <summary>Thrown by a resolver to tell the client what went wrong: unlike any other exception its message isn't masked.</summary>
/// <remarks>Each error becomes an execution error at the path of the field that threw it, unless it names a path itself.</remarks>
public sealed class GraphQLException : Exception
{
    /// <summary>Makes an exception of one error with a message.</summary>
    /// <param name="message">What went wrong.</param>
    public GraphQLException(string message)
        : this(ErrorBuilder.New().SetMessage(message).Build())
    {
    }

    /// <summary>Makes an exception of one error with a message and a code.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="code">The value of <c>extensions.code</c>.</param>
    public GraphQLException(string message, string code)
        : this(ErrorBuilder.New().SetMessage(message).SetCode(code).Build())
    {
    }

    /// <summary>Makes an exception of one error.</summary>
    /// <param name="error">The error.</param>
    public GraphQLException(IError error)
        : base((error ?? throw new ArgumentNullException(nameof(error))).Message, error.Exception) => Error = error;

    /// <summary>The error that the client is told.</summary>
    public IError Error { get; }
}
