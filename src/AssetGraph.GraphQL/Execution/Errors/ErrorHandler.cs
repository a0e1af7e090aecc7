using System.Security.Cryptography;

namespace AssetGraph.GraphQL.Execution;

/// <summary>Turns exceptions into the errors of a response: filters first, then masking.</summary>
internal sealed class ErrorHandler(IReadOnlyList<IErrorFilter> filters, RequestOptions options)
{
    private const string MaskedMessage = "Unexpected Execution Error";

    public IError FromException(Exception exception, IReadOnlyList<object>? path, IReadOnlyList<Language.SourceLocation> locations)
    {
        if (exception is GraphQLException { Error: var told })
        {
            return Filter(new Error(
                told.Message,
                told.Code,
                told.Path ?? path,
                told.Locations.Count > 0 ? told.Locations : locations,
                told.Extensions,
                told.Exception));
        }

        return Filter(new Error(exception.Message.Length > 0 ? exception.Message : MaskedMessage, null, path, locations, exception: exception));
    }

    /// <summary>Runs the filters, then masks what is still unexplained.</summary>
    public IError Filter(IError error)
    {
        foreach (var filter in filters)
        {
            error = filter.OnError(error) ?? throw new InvalidOperationException($"{filter.GetType().Name}.OnError returned null.");
        }

        return error.Exception is null ? error : Mask(error, error.Exception);
    }

    private Error Mask(IError error, Exception exception)
    {
        var correlationId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        options.OnUnexpectedError?.Invoke(new UnexpectedError(correlationId, exception, error.Path));
        var extensions = new Dictionary<string, object?>(error.Extensions, StringComparer.Ordinal) { ["correlationId"] = correlationId };
        var message = MaskedMessage;
        if (options.IncludeExceptionDetails)
        {
            message = exception.Message;
            extensions["exception"] = exception.GetType().FullName;
            extensions["stackTrace"] = exception.StackTrace;
        }

        return new Error(message, error.Code ?? ErrorCodes.InternalServerError, error.Path, error.Locations, extensions);
    }
}
