using AssetGraph.Bridging;
using AssetGraph.Graphs;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.Api;

/// <summary>A question that the engines below refuse is the caller's to mend, so it is answered with the reason and not masked.</summary>
internal sealed class QuestionErrors : IErrorFilter
{
    /// <inheritdoc/>
    public IError OnError(IError error) => error.Exception is BridgingException or GraphException
        ? ErrorBuilder.FromError(error).SetMessage(error.Exception.Message).SetCode(ErrorCodes.BadUserInput).Build()
        : error;
}
