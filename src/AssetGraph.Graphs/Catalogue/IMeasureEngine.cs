namespace AssetGraph.Graphs.Catalogue;

/// <summary>What computes the measures of the catalogue. Every engine gives the same answer, by the conventions of the catalogue.</summary>
public interface IMeasureEngine
{
    /// <summary>Computes a measure.</summary>
    /// <param name="measure">Which measure.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellation">Stops the work, wherever it is done.</param>
    /// <returns>The answer; <see cref="MeasureTable.Engine"/> says who computed it.</returns>
    /// <exception cref="GraphException">As <see cref="MeasureDescriptor.Compute(MeasureRequest, CancellationToken)"/> says.</exception>
    MeasureTable Compute(MeasureDescriptor measure, MeasureRequest request, CancellationToken cancellation = default);
}
