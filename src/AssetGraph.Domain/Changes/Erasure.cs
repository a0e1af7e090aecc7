namespace AssetGraph.Domain;

/// <summary>
/// Takes one asset out of a city and out of its history, as a person may demand: the asset with its ties, needs and offers and the introductions it is a side of,
/// in every version that the log kept. Others' records that name it stay without its name. Pure: a store looks at every version first, then rewrites them.
/// </summary>
/// <remarks>
/// What people wrote in free text elsewhere is not searched: a name in another asset's description stays. Texts that most likely speak of the asset go: next step
/// and outcome of introductions that it was to make, messages of changes that touched it.
/// </remarks>
public sealed class Erasure
{
    /// <summary>The message of the change that the log has in place of all this.</summary>
    public const string Message = "Erasure";

    private readonly string assetId;
    private readonly HashSet<EntityReference> gone = [];

    /// <summary>An erasure of the asset with this id.</summary>
    public Erasure(string assetId)
    {
        this.assetId = assetId;
        gone.Add(new EntityReference(EntityKind.Asset, assetId));
    }

    /// <summary>Whether any version that was looked at is the asset itself: otherwise nobody knows it.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Looks at a version of a record, from the city or from the log. All must be looked at before the first is rewritten.</summary>
    public void Look(IEntity? version)
    {
        if (version is null || !Goes(version))
        {
            return;
        }
        IsKnown |= version is Asset;
        gone.Add(new EntityReference(version.EntityKind, version.Id));
    }

    /// <summary>Looks at both versions of every record of a change.</summary>
    public void Look(Change change)
    {
        foreach (var entry in change.Entries.AsSpan())
        {
            Look(entry.Before);
            Look(entry.After);
        }
    }

    /// <summary>The version without the asset; null where nothing of it may stay, the same where the asset is not in it.</summary>
    public IEntity? Without(IEntity? version) => version switch
    {
        null => null,
        _ when Goes(version) => null,
        Asset asset when asset.ParentId == assetId => asset with { ParentId = null },
        Tie tie => WithoutIn(tie),
        Introduction introduction => WithoutIn(introduction),
        _ => version,
    };

    /// <summary>The change without the asset; the same where the asset is not in it.</summary>
    public Change Without(Change change)
    {
        var touched = false;
        var kept = new List<ChangeEntry>(change.Entries.Count);
        foreach (var entry in change.Entries.AsSpan())
        {
            var (before, after) = (Without(entry.Before), Without(entry.After));
            if (ReferenceEquals(before, entry.Before) && ReferenceEquals(after, entry.After))
            {
                kept.Add(entry);
                continue;
            }
            touched = true;
            if (!Equals(before, after))
            {
                kept.Add(entry with { Before = before, After = after });
            }
        }
        return touched ? change with { Entries = kept.ToValueList(), Message = change.Message is null ? null : Message } : change;
    }

    /// <summary>What to do to the city as it stands: every record that is in it and must go or lose the name.</summary>
    /// <param name="records">The city's records; all of them, or at least those that refer to the asset or to what goes with it, and the asset.</param>
    public ChangeSet Plan(IEnumerable<IEntity> records)
    {
        var upserts = new List<IEntity>();
        var deletions = new List<EntityReference>();
        foreach (var record in records)
        {
            var without = Without(record);
            if (without is null)
            {
                deletions.Add(new EntityReference(record.EntityKind, record.Id));
            }
            else if (!ReferenceEquals(without, record))
            {
                upserts.Add(without);
            }
        }
        return new ChangeSet { Message = Message, Upserts = upserts.ToValueList(), Deletions = deletions.ToValueList() };
    }

    private bool Goes(IEntity version) => version switch
    {
        Asset asset => asset.Id == assetId,
        Tie tie => tie.SourceId == assetId || tie.TargetId == assetId,
        NeedOrOffer needOrOffer => needOrOffer.AssetId == assetId,
        Introduction introduction => introduction.MacroId == assetId || introduction.MicroId == assetId,
        _ => false,
    };

    private Tie WithoutIn(Tie tie)
    {
        var brokered = tie.BrokeredById == assetId;
        var introduced = tie.IntroductionId is { } id && gone.Contains(new EntityReference(EntityKind.Introduction, id));
        return brokered || introduced
            ? tie with { BrokeredById = brokered ? null : tie.BrokeredById, IntroductionId = introduced ? null : tie.IntroductionId }
            : tie;
    }

    private Introduction WithoutIn(Introduction introduction)
    {
        var asked = introduction.IntermediatorIds.Contains(assetId);
        var made = introduction.TieId is { } id && gone.Contains(new EntityReference(EntityKind.Tie, id));
        if (!asked && !made)
        {
            return introduction;
        }
        return introduction with
        {
            IntermediatorIds = introduction.IntermediatorIds.Where(i => i != assetId).ToValueList(),
            NextStep = asked ? null : introduction.NextStep,
            Outcome = asked ? null : introduction.Outcome,
            TieId = made ? null : introduction.TieId,
        };
    }
}
