using AssetGraph.Domain;
using Polly;
using Polly.Retry;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// Plans a change on the city's snapshot and applies it on that very revision. Where somebody else was faster it is planned again; where the server could not
/// do it now it is tried again; where a commit's answer is lost, the log is asked, and nothing is ever repeated blindly.
/// </summary>
internal sealed class ChangeApplier(QueryApiClient client, SnapshotCache snapshots, TimeSpan outcomeTimeout, TimeProvider time)
{
    private const int MostRepeats = 6;
    private const int MostCharactersAtOnce = 1 << 20;

    // Two index look-ups: a server that takes longer is not in order, and who waits for it should hear so.
    private static readonly TimeSpan HeadTimeout = TimeSpan.FromSeconds(5);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, bool> keyedTypes = new(StringComparer.Ordinal);

    private readonly ResiliencePipeline repeating = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<QueryApiException>(e => e.IsSafeToRepeat),
            MaxRetryAttempts = MostRepeats,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(50),
            MaxDelay = TimeSpan.FromSeconds(2),
        })
        .Build();

    internal Task<Change> ApplyAsync(string cityId, ChangeSet changeSet, int? expectedRevision, CancellationToken cancellationToken)
    {
        // The id is given before the first try, so that all tries are the same wish.
        var wish = changeSet.Id is null ? changeSet with { Id = Guid.CreateVersion7(time.GetUtcNow()).ToString() } : changeSet;
        return repeating.ExecuteAsync(async token =>
        {
            while (true)
            {
                if (await TryApplyAsync(cityId, wish, expectedRevision, token).ConfigureAwait(false) is { } change)
                {
                    return change;
                }
                // Somebody in another process was faster: plan again on what they left.
            }
        }, cancellationToken).AsTask();
    }

    /// <summary>The city's revision (0 where it does not exist), and the one that the change set was applied under, or null.</summary>
    internal async Task<(int Revision, int? Applied)> HeadAsync(string cityId, string? changeSetId, CancellationToken cancellationToken)
    {
        using var answer = await client.ReadAsync(new CypherStatement(CypherFile.Store("city-head"), w =>
        {
            w.WriteString("city", cityId);
            // An id that no change set has.
            w.WriteString("changeSet", changeSetId ?? "");
        }), cancellationToken, HeadTimeout).ConfigureAwait(false);
        return (answer.Cell(0).ValueKind == System.Text.Json.JsonValueKind.Null ? 0 : answer.Cell(0).GetInt32(), answer.Cell(1).ValueKind == System.Text.Json.JsonValueKind.Null ? null : answer.Cell(1).GetInt32());
    }

    private async Task<Change?> TryApplyAsync(string cityId, ChangeSet wish, int? expectedRevision, CancellationToken cancellationToken)
    {
        var (revision, applied) = await HeadAsync(cityId, wish.Id, cancellationToken).ConfigureAwait(false);
        if (applied is { } earlier)
        {
            return await ReadAsync(cityId, earlier, cancellationToken).ConfigureAwait(false);
        }
        if (expectedRevision is { } expected && expected != revision)
        {
            throw new RevisionConflictException(cityId, expected, revision);
        }
        var snapshot = revision == 0 ? null : await snapshots.AtLeastAsync(cityId, revision, cancellationToken).ConfigureAwait(false);
        if ((snapshot?.Revision ?? 0) != revision)
        {
            return null;
        }
        var change = ChangePlan.Prepare(snapshot, cityId, wish, revision + 1, time.GetUtcNow());
        await KeyTieTypesAsync(change, cancellationToken).ConfigureAwait(false);
        if (!await CommitAsync(cityId, change, change, [], snapshot, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }
        snapshots.Keep(snapshot is null
            ? CitySnapshot.Of(change.Entries.Select(e => e.After).OfType<City>().Single(), change.Revision, change.Entries.Select(e => e.After!))
            : snapshot.With(change));
        return change;
    }

    /// <summary>Erases an asset; null where nobody knows it.</summary>
    internal Task<Erased?> EraseAsync(string cityId, string assetId, string? author, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        return repeating.ExecuteAsync(async token =>
        {
            while (true)
            {
                if (await TryEraseAsync(cityId, assetId, id, author, token).ConfigureAwait(false) is var (done, erased) && done)
                {
                    return erased;
                }
            }
        }, cancellationToken).AsTask();
    }

    private async Task<(bool Done, Erased? Erased)> TryEraseAsync(string cityId, string assetId, string id, string? author, CancellationToken cancellationToken)
    {
        var (revision, applied) = await HeadAsync(cityId, id, cancellationToken).ConfigureAwait(false);
        if (revision == 0)
        {
            return (true, null);
        }
        var snapshot = await snapshots.AtLeastAsync(cityId, revision, cancellationToken).ConfigureAwait(false);
        if (snapshot?.Revision != revision)
        {
            return (false, null);
        }
        var erasure = new Erasure(assetId);
        var log = await ChangeLog.ReadAsync(client, cityId, 0, (long)revision + 1, int.MaxValue, cancellationToken).ConfigureAwait(false);
        foreach (var record in snapshot.Records)
        {
            erasure.Look(record);
        }
        log.ForEach(erasure.Look);
        if (!erasure.IsKnown)
        {
            // An earlier try whose answer was lost may have done it.
            return (true, applied is { } earlier ? new Erased(earlier, 0, 0) : null);
        }
        var change = ChangePlan.Prepare(snapshot, cityId, erasure.Plan(snapshot.Records) with { Id = id, Author = author }, revision + 1, time.GetUtcNow());
        Change[] rewritten = [.. log.Select(c => (Before: c, After: erasure.Without(c))).Where(c => !ReferenceEquals(c.Before, c.After)).Select(c => c.After)];
        if (!await CommitAsync(cityId, change, change with { Entries = [], IsErasure = true }, rewritten, snapshot, cancellationToken).ConfigureAwait(false))
        {
            return (false, null);
        }
        snapshots.Keep(snapshot.With(change));
        return (true, new Erased(change.Revision, change.Entries.Count, rewritten.Length));
    }

    /// <summary>Writes <paramref name="change"/>, enters it into the log as <paramref name="logged"/> and commits. False where the city moved meanwhile: then nothing was written.</summary>
    private async Task<bool> CommitAsync(string cityId, Change change, Change logged, IReadOnlyList<Change> rewritten, CitySnapshot? before, CancellationToken cancellationToken)
    {
        var (transaction, opened) = await OpenAsync(cityId, change.Revision - 1, cancellationToken).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        using (opened)
        {
            if (opened.IsEmpty)
            {
                return false;
            }
        }
        // Put together while the server is at the records.
        var entries = Task.Run(() => ChangeEntries.Write(logged.Entries).ToList(), cancellationToken);
        var criteria = change.Entries.Select(e => e.After).OfType<City>().FirstOrDefault()?.Criteria ?? before!.City.Criteria;
        await new ChangeWriter(transaction, cityId, criteria, cancellationToken).WriteAsync(change, before).ConfigureAwait(false);
        foreach (var earlier in rewritten)
        {
            await ChangeLog.RewriteAsync(transaction, cityId, earlier, cancellationToken).ConfigureAwait(false);
        }
        var (part, last) = await AppendAsync(transaction, cityId, change.Revision, await entries.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await transaction.CommitAsync(ChangeLog.Entry(cityId, logged, part, last)).ConfigureAwait(false);
            return true;
        }
        catch (QueryApiException e) when (e.Code == ServerCodes.ConstraintValidationFailed)
        {
            // The same change set came by another way at the same time: the next look at the head finds it.
            return false;
        }
        catch (QueryApiException e) when (e.Failure is Failure.Lost or Failure.Silent or Failure.Away or Failure.NotSent)
        {
            return await WasCommittedAsync(cityId, change, transaction, e).ConfigureAwait(false);
        }
    }

    // Parts go many at once, since a request costs the server more than a part. The last one, and its number, are left to go with the change.
    private static async Task<(int Number, IReadOnlyList<string> Last)> AppendAsync(
        QueryTransaction transaction, string cityId, int revision, List<IReadOnlyList<string>> parts, CancellationToken cancellationToken)
    {
        var number = 0;
        while (number < parts.Count - 1)
        {
            var (end, characters) = (number, 0);
            while (end < parts.Count - 1 && characters < MostCharactersAtOnce)
            {
                characters += parts[end++].Sum(p => p.Length);
            }
            using var answer = await transaction.RunAsync(ChangeLog.Parts(cityId, revision, number, parts[number..end]), cancellationToken).ConfigureAwait(false);
            number = end;
        }
        return (number, parts[number]);
    }

    private async Task<(QueryTransaction Transaction, QueryAnswer Answer)> OpenAsync(string cityId, int revision, CancellationToken cancellationToken)
    {
        try
        {
            return await client.BeginAsync(new CypherStatement(CypherFile.Store(revision == 0 ? "open-city" : "open-change"), w =>
            {
                w.WriteString("city", cityId);
                w.Number("revision", revision);
            }), cancellationToken).ConfigureAwait(false);
        }
        catch (QueryApiException e) when (e.Failure == Failure.Lost)
        {
            // Nothing is committed by opening: what was begun without our knowing is rolled back by the server when nobody goes on with it.
            throw new QueryApiException(Failure.Transient, e.Code, e.What, e.ServerMessage, e);
        }
    }

    private async Task<bool> WasCommittedAsync(string cityId, Change change, QueryTransaction transaction, QueryApiException failure)
    {
        if (!await transaction.EndAsync(outcomeTimeout, time).ConfigureAwait(false))
        {
            throw StoreFailures.OutcomeUnknown(client.Where, change.ChangeSetId, failure);
        }
        int? applied;
        try
        {
            (_, applied) = await HeadAsync(cityId, change.ChangeSetId, CancellationToken.None).ConfigureAwait(false);
        }
        catch (QueryApiException)
        {
            throw StoreFailures.OutcomeUnknown(client.Where, change.ChangeSetId, failure);
        }
        return applied == change.Revision
            ? true
            : throw new QueryApiException(Failure.Transient, failure.Code, failure.What, failure.ServerMessage, failure);
    }

    private async Task<Change> ReadAsync(string cityId, int revision, CancellationToken cancellationToken) =>
        (await ChangeLog.ReadAsync(client, cityId, revision - 1, (long)revision + 1, 1, cancellationToken).ConfigureAwait(false))[0];

    /// <summary>
    /// Gives the relationship type of every tie type that the change writes its constraint; without it a tie could be written twice, and finding one would
    /// scan them all. Constraints can't be made within the transaction; one without ties does no harm.
    /// </summary>
    private async Task KeyTieTypesAsync(Change change, CancellationToken cancellationToken)
    {
        foreach (var type in change.Entries.Select(e => e.After).OfType<TieType>())
        {
            var name = CypherName.OfTieType(type.Id);
            if (keyedTypes.ContainsKey(name))
            {
                continue;
            }
            using var answer = await client.RepeatableAsync(new CypherStatement(CypherFile.Store("tie-type-key").Put(name)), cancellationToken).ConfigureAwait(false);
            keyedTypes[name] = true;
        }
    }
}
