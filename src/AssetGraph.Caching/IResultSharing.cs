namespace AssetGraph.Caching;

/// <summary>Where results of long computations are shared between replicas, if anywhere. Sharing changes how soon an answer comes, never what it says.</summary>
public interface IResultSharing
{
    /// <summary>The shared result of a question, or that of <paramref name="compute"/>, which is then shared.</summary>
    /// <typeparam name="T">A plain record of numbers and ids, without names: it leaves the process.</typeparam>
    /// <param name="key">What is asked, of which state of which city.</param>
    /// <param name="compute">Computes the result on the calling thread.</param>
    /// <param name="cancellationToken">Ends the waiting and the computation.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    T Get<T>(ResultKey key, Func<CancellationToken, T> compute, CancellationToken cancellationToken)
        where T : class;
}
