namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// What must stand at the end of an answer for it to count. Rows come before the server knows how it ends, with a status that says success; some versions
/// even drop the error. So what is missing at the end is a failure, whatever came before.
/// </summary>
internal enum AnswerEnd
{
    /// <summary>Bookmarks: a statement of its own, or a commit, that is done.</summary>
    Bookmarks,

    /// <summary>The transaction, still open.</summary>
    Transaction,

    /// <summary>Nothing more than the status: a rollback.</summary>
    Status,
}
