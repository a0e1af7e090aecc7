namespace AssetGraph.Exchange;

/// <summary>Counts the rows of one import over all its files, and says so now and then.</summary>
internal sealed class ReadingProgress(IProgress<ImportProgress>? listener)
{
    private const int ReportEvery = 10_000;

    internal long Rows { get; private set; }

    internal void Step(string file)
    {
        if (++Rows % ReportEvery == 0)
        {
            Report(ImportStage.Reading, file);
        }
    }

    internal void Report(ImportStage stage, string? file = null) => listener?.Report(new ImportProgress(stage, file, Rows));
}
