namespace AssetGraph.House.Tests.Tree;

/// <summary>What a rule found: every finding names the file and what to do.</summary>
internal static class Findings
{
    /// <summary>Fails with all findings, one a line.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    /// <summary>Asserts that a bad example is found, and that the finding says what the reader needs.</summary>
    public static void AssertOne(IEnumerable<string> findings, params string[] says)
    {
        var finding = Assert.Single(findings);
        Assert.All(says, word => Assert.Contains(word, finding, StringComparison.Ordinal));
    }
}
