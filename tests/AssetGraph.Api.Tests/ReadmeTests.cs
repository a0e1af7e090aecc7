using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssetGraph.Api.Tests;

/// <summary>The query on the README's first screen has the answer below it, on the day that the README names.</summary>
/// <remarks>After a change that is meant to move answers: run with ASSETGRAPH_UPDATE_ANSWERS=1, then read the difference before committing it.</remarks>
public sealed class ReadmeTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_query_has_the_answer_below_it()
    {
        var file = Repository.PathOf("README.md");
        var page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var query = Block(page, "<!-- query: readme-opportunities -->").Text;
        await using var host = await ApiHost.WithSampleAsync();

        var answer = JsonSerializer.Serialize(new { data = await host.DataAsync(query) }, Indented) + "\n";

        var told = Block(page, "<!-- answer: readme-opportunities -->");
        if (Environment.GetEnvironmentVariable("ASSETGRAPH_UPDATE_ANSWERS") == "1")
        {
            page = page[..told.Start] + answer + page[told.End..];
            await File.WriteAllTextAsync(file, page, TestContext.Current.CancellationToken);
            told = Block(page, "<!-- answer: readme-opportunities -->");
        }
        Assert.Equal(told.Text, answer, ignoreLineEndingDifferences: true);
        Assert.Contains(ApiHost.Today.ToString("yyyy-MM-dd"), page, StringComparison.Ordinal);
    }

    private static (string Text, int Start, int End) Block(string page, string mark)
    {
        var fence = page.IndexOf("```", page.IndexOf(mark, StringComparison.Ordinal), StringComparison.Ordinal);
        var start = page.IndexOf('\n', fence) + 1;
        var end = page.IndexOf("```", start, StringComparison.Ordinal);
        return (page[start..end], start, end);
    }
}
