using AssetGraph.Bridging;
using AssetGraph.Domain;
using AssetGraph.Graphs;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.Api;

/// <summary>
/// A question that the engines below refuse is the caller's to mend, so it is answered with the reason and not masked. A store that fails is told by its code
/// only: the rest names machines.
/// </summary>
internal sealed class QuestionErrors : IErrorFilter
{
    /// <inheritdoc/>
    public IError OnError(IError error) => error.Exception switch
    {
        BridgingException or GraphException => ErrorBuilder.FromError(error).SetMessage(error.Exception.Message).SetCode(GraphQL.Execution.ErrorCodes.BadUserInput).Build(),
        CityStoreException store => ErrorBuilder.FromError(error).SetMessage($"{store.Code} the store can't do this at the moment").SetCode("STORE_UNAVAILABLE").Build(),
        _ => error,
    };
}
