using AssetGraph.Domain;

namespace AssetGraph.Stores.Conformance;

/// <summary>A random walk through everything a store can do, next to a dictionary that does the same.</summary>
public abstract partial class CityStoreConformance
{
    /// <summary>The number of steps of each random walk; a slow store may take fewer.</summary>
    protected virtual int WalkSteps => 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(null)]
    public async Task A_random_walk_leaves_every_revision_as_the_model_has_it(int? fixedSeed)
    {
        var seed = fixedSeed ?? Random.Shared.Next();
        await using var store = await OpenAsync();
        var walk = new Walk(store, seed);
        try
        {
            for (var step = 0; step < WalkSteps; step++)
            {
                await walk.StepAsync(Token);
            }
            await walk.CheckAllRevisionsAsync(Token);
            await walk.EraseAsync(Token);
            await walk.CheckAllRevisionsAsync(Token);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new InvalidOperationException($"The walk of seed {seed} failed at revision {walk.Revision}.", e);
        }
    }

    private sealed class Walk(ICityStore store, int seed)
    {
        private const string City = "walk";

        private readonly RandomChanges changes = new(seed);

        // models[r] and log[r] are the city and the change of revision r; revision 0 is the empty city.
        private readonly List<CityModel> models = [new()];
        private readonly List<Change?> log = [null];

        public int Revision => models.Count - 1;

        private CityModel Model => models[^1];

        public Task StepAsync(CancellationToken token) => Revision == 0 ? ApplyAsync(token) : changes.Random.Next(10) switch
        {
            0 => RefuseAsync(token),
            1 => ConflictAsync(token),
            2 => RepeatAsync(token),
            3 => UndoAsync(token),
            4 => ReadAsync(token),
            _ => ApplyAsync(token),
        };

        public async Task CheckAllRevisionsAsync(CancellationToken token)
        {
            for (var revision = 1; revision <= Revision; revision++)
            {
                models[revision].AssertEqual(await store.ReadSnapshotAsync(City, revision, token), revision);
            }
            var read = await store.ReadChangesAsync(City, null, int.MaxValue, token);
            Assert.Equal(log.Skip(1), read.Reverse());
        }

        /// <summary>Erases an asset that is, or was: the model is rewritten record by record, the log made again from it.</summary>
        public async Task EraseAsync(CancellationToken token)
        {
            var ever = models.SelectMany(m => m.Records.Keys).Where(r => r.Kind == EntityKind.Asset).Distinct().Order(Comparer<EntityReference>.Create((a, b) => string.CompareOrdinal(a.Id, b.Id))).ToArray();
            var asset = ever[changes.Random.Next(ever.Length)].Id;
            var erasure = new Erasure(asset);
            foreach (var record in models.SelectMany(m => m.Records.Values))
            {
                erasure.Look(record);
            }
            var erased = await store.EraseAsync(City, asset, cancellationToken: token);
            Assert.Equal(Revision + 1, erased!.Revision);
            Assert.Equal(Model.Records.Values.Count(r => !ReferenceEquals(erasure.Without(r), r)), erased.Records);
            for (var revision = 1; revision <= Revision; revision++)
            {
                var (old, model) = (models[revision], models[revision].Copy());
                foreach (var (reference, record) in old.Records)
                {
                    model.Remove(reference);
                    if (erasure.Without(record) is { } kept)
                    {
                        model.Put(kept);
                    }
                }
                Assert.True(model.IsConsistent());
                models[revision] = model;
            }
            for (var revision = 1; revision <= Revision; revision++)
            {
                var change = log[revision]!;
                var entries = CityModel.Difference(models[revision - 1], models[revision]).ToValueList();
                log[revision] = change with { Entries = entries, Message = entries.Equals(change.Entries) || change.Message is null ? change.Message : Erasure.Message };
            }
            models.Add(Model);
            log.Add((await store.ReadChangesAsync(City, null, 1, token))[0]);
            Assert.True(log[^1]!.IsErasure && log[^1]!.Entries.Count == 0);
        }

        private async Task ApplyAsync(CancellationToken token)
        {
            var wish = changes.Next(Model, City) with { Id = $"step-{Revision + 1}" };
            int? expected = changes.Random.Next(2) == 0 ? Revision : null;
            Take(await store.ApplyAsync(City, wish, expected, token), wish);
        }

        private void Take(Change change, ChangeSet wish)
        {
            var after = Model.After(wish, change.AppliedAt);
            Assert.True(after.IsConsistent());
            Assert.Equal(Revision + 1, change.Revision);
            Assert.Equal((wish.Author, wish.Message, wish.Undoes), (change.Author, change.Message, change.Undoes));
            Assert.Equal(CityModel.Difference(Model, after), change.Entries);
            models.Add(after);
            log.Add(change);
        }

        private async Task RefuseAsync(CancellationToken token)
        {
            var wish = changes.Next(Model, City);
            wish = wish with { Upserts = [.. wish.Upserts, new NeedOrOffer { Id = "broken", AssetId = "no-such", CategoryId = "no-such", Direction = Direction.Need }] };
            await Assert.ThrowsAsync<InvalidChangeException>(() => store.ApplyAsync(City, wish, null, token));
        }

        private async Task ConflictAsync(CancellationToken token)
        {
            var conflict = await Assert.ThrowsAsync<RevisionConflictException>(() => store.ApplyAsync(City, changes.Next(Model, City), Revision - 1, token));
            Assert.Equal(Revision, conflict.Current);
        }

        private async Task RepeatAsync(CancellationToken token)
        {
            var earlier = log[changes.Random.Next(1, log.Count)]!;
            Assert.Equal(earlier, await store.ApplyAsync(City, changes.Next(Model, City) with { Id = earlier.ChangeSetId }, null, token));
        }

        private async Task ReadAsync(CancellationToken token)
        {
            var revision = changes.Random.Next(1, models.Count);
            models[revision].AssertEqual(await store.ReadSnapshotAsync(City, revision, token), revision);
            var ids = Model.Records.Keys.Where(r => r.Kind == EntityKind.Asset).Select(r => r.Id).Append("no-such").ToArray();
            var assets = await store.ReadAssetsAsync(City, ids, token);
            Assert.Equal(Model.Records.Values.OfType<Asset>().OrderBy(a => a.Id, StringComparer.Ordinal), assets.Values.OrderBy(a => a.Id, StringComparer.Ordinal));
        }

        private async Task UndoAsync(CancellationToken token)
        {
            var target = log[changes.Random.Next(1, log.Count)]!;
            var wanted = Model.Copy();
            var stands = true;
            foreach (var entry in target.Entries)
            {
                var record = new EntityReference(entry.Kind, entry.Id);
                stands &= Equals(Model.Find(record), entry.After);
                if (entry.Before is null)
                {
                    wanted.Remove(record);
                }
                else
                {
                    wanted.Put(entry.Before);
                }
            }
            if (!stands || !wanted.IsConsistent())
            {
                var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => Undo.ApplyAsync(store, City, target.Revision, cancellationToken: token));
                Assert.All(refused.Errors, e => Assert.Equal(ErrorCodes.CannotUndo, e.Code));
                return;
            }
            var change = await Undo.ApplyAsync(store, City, target.Revision, cancellationToken: token);
            Assert.Equal(target.Revision, change.Undoes);
            Assert.Equal(CityModel.Difference(Model, wanted), change.Entries);
            models.Add(wanted);
            log.Add(change);
        }
    }
}
