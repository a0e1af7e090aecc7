using AssetGraph.Api.Changes.Inputs;
using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Changes;

/// <summary>Makes a change set of an input, and finds the place in the input that an error is about.</summary>
internal sealed class ChangeSetReader
{
    private readonly Dictionary<(EntityKind, string), string> paths;

    private ChangeSetReader(ChangeSet changeSet, Dictionary<(EntityKind, string), string> paths) => (ChangeSet, this.paths) = (changeSet, paths);

    /// <summary>The change set.</summary>
    public ChangeSet ChangeSet { get; }

    /// <summary>Reads <paramref name="input"/> against the city as it stands.</summary>
    public static ChangeSetReader Read(CityScope city, ApplyChangesInput input)
    {
        var paths = new Dictionary<(EntityKind, string), string>();
        var upserts = new List<IEntity>();
        Add("places", input.Places);
        Add("categories", input.Categories);
        Add("tieTypes", input.TieTypes);
        Add("assets", input.Assets);
        Add("needs", input.Needs, Direction.Need);
        Add("offers", input.Offers, Direction.Offer);
        Add("ties", input.Ties);
        Add("introductions", input.Introductions);
        var deletions = new List<EntityReference>();
        foreach (var (deletion, index) in (input.Delete ?? []).Select((d, i) => (d, i)))
        {
            var key = city.KeyOf(deletion.Kind, deletion.Key) ?? deletion.Key;
            paths.TryAdd((deletion.Kind, key), $"delete.{index}");
            deletions.Add(new EntityReference(deletion.Kind, key));
        }
        var changeSet = new ChangeSet
        {
            Id = input.ChangeSetId,
            Message = input.Message,
            Upserts = upserts.ToValueList(),
            Deletions = deletions.ToValueList(),
        };
        return new ChangeSetReader(changeSet, paths);

        void Add(string list, IReadOnlyList<RecordInput>? records, Direction? direction = null)
        {
            foreach (var (record, index) in (records ?? []).Select((r, i) => (r, i)))
            {
                var key = city.KeyOf(record.RecordKind, record.Key) ?? record.Key;
                var merged = record.Merge(city, key);
                upserts.Add(direction is { } which && merged is NeedOrOffer needOrOffer ? needOrOffer with { Direction = which } : merged);
                paths.TryAdd((record.RecordKind, key), $"{list}.{index}");
            }
        }
    }

    /// <summary>The error with its place in the input, or with the record and field where the input has no such place.</summary>
    public UserError Locate(DomainError error)
    {
        var path = error.Entity is { } record && paths.TryGetValue((record.Kind, record.Id), out var found)
            ? error.Field is null ? found : $"{found}.{InputName(error.Field)}"
            : error.Where;
        return UserError.Of(error) with { Path = path };
    }

    // The domain says sourceId and placeIds where the input says source and places.
    private static string InputName(string field) =>
        field == "id" ? "key"
        : field.EndsWith("Ids", StringComparison.Ordinal) ? $"{field[..^3]}s"
        : field.EndsWith("Id", StringComparison.Ordinal) ? field[..^2]
        : field;
}
