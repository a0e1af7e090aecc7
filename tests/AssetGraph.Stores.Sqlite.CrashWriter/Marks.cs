using System.Globalization;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Sqlite.CrashWriter;

/// <summary>Change sets that write their revision into many records at once, so that half a change would show.</summary>
public static class Marks
{
    public const string CityId = "marked";

    private const int Facts = 20;

    /// <summary>The change set that makes <paramref name="revision"/>: every fact, the city and the asset carry its number, and the tie is there in odd revisions only.</summary>
    public static ChangeSet Of(int revision)
    {
        var mark = revision.ToString(CultureInfo.InvariantCulture);
        var tie = new Tie { Id = "tie", SourceId = "asset", TargetId = $"other-{mark}", TypeId = "type" };
        var previous = (revision - 1).ToString(CultureInfo.InvariantCulture);
        IEntity[] records =
        [
            new City { Id = CityId, Name = mark },
            new TieType { Id = "type", Name = mark },
            new Asset { Id = "asset", Kind = AssetKind.Organisation, Name = mark, Employees = revision },
            new Asset { Id = $"other-{mark}", Kind = AssetKind.Space, Name = mark },
            .. Enumerable.Range(0, Facts).Select(i => new Fact { Id = $"fact-{i}", Label = "mark", Value = mark, Sources = [new Source(new string('x', 200))] }),
        ];
        return new ChangeSet
        {
            Id = $"mark-{mark}",
            Upserts = revision % 2 == 1 ? [.. records, tie] : [.. records],
            Deletions = [.. Gone()],
        };

        IEnumerable<EntityReference> Gone()
        {
            if (revision > 1)
            {
                yield return new EntityReference(EntityKind.Asset, $"other-{previous}");
            }
            if (revision % 2 == 0)
            {
                yield return new EntityReference(EntityKind.Tie, "tie");
            }
        }
    }

    /// <summary>The records of the city after <paramref name="revision"/>, its own left out, the time of the tie's writing down too.</summary>
    public static IEnumerable<IEntity> RecordsAfter(int revision) =>
        Of(revision).Upserts.Where(r => r is not City).OrderBy(r => r.EntityKind).ThenBy(r => r.Id, StringComparer.Ordinal);
}
