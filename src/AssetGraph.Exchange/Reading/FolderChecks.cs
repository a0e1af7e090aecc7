using System.Text.Json;
using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>Checks the records of a folder against each other and gives every error the address of the cell it comes from.</summary>
internal sealed class FolderChecks(City city, CitySnapshot? existing, RowIndex rows, ErrorList errors)
{
    private const int ShownWords = 40;

    internal void Run(ChangeSet wish, CancellationToken cancellationToken)
    {
        CheckVocabulary(wish);
        cancellationToken.ThrowIfCancellationRequested();
        var records = new Dictionary<EntityReference, IEntity>();
        foreach (var error in ChangeValidator.Validate(existing, city.Id, wish))
        {
            if (records.Count == 0 && error.Entity is not null)
            {
                records = wish.Upserts.DistinctBy(KeyOf).ToDictionary(KeyOf);
            }
            Add(error, records);
        }
    }

    private static EntityReference KeyOf(IEntity record) => new(record.EntityKind, record.Id);

    private void CheckVocabulary(ChangeSet wish)
    {
        var types = Known(EntityKind.TieType, wish);
        var categories = Known(EntityKind.Category, wish);
        foreach (var record in wish.Upserts.AsSpan())
        {
            if (record is Tie tie)
            {
                CheckWord(tie, tie.TypeId, types, EntityKind.TieType, TiesFile.TypeColumn, "tie type");
            }
            else if (record is NeedOrOffer need)
            {
                CheckWord(need, need.CategoryId, categories, EntityKind.Category, NeedsOffersFile.CategoryColumn, "category");
            }
        }
    }

    private HashSet<string> Known(EntityKind kind, ChangeSet wish)
    {
        var known = new HashSet<string>(wish.Upserts.Where(r => r.EntityKind == kind).Select(r => r.Id), StringComparer.Ordinal);
        var deleted = wish.Deletions.Where(d => d.Kind == kind).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        IEnumerable<IEntity> before = existing is null ? [] : kind == EntityKind.TieType ? existing.TieTypes : existing.Categories;
        known.UnionWith(before.Select(r => r.Id).Where(id => !deleted.Contains(id)));
        return known;
    }

    private void CheckWord(IEntity record, string word, HashSet<string> known, EntityKind vocabulary, Column column, string called)
    {
        if (known.Contains(word) || rows.MayStandInARefusedRow(vocabulary, word))
        {
            return;
        }
        var words = known.Order(StringComparer.Ordinal).ToArray();
        var shown = string.Join(", ", words.Take(ShownWords)) + (words.Length > ShownWords ? $" and {words.Length - ShownWords} more" : "");
        errors.Add(new ImportError(
            ImportErrorCodes.UnknownWord, FolderFiles.Of(record.EntityKind).Name, rows.LineOf(record.EntityKind, record.Id), column.Name,
            $"'{word}' is no {called} of this city", $"one of {shown}; add others as rows of {FolderFiles.Of(vocabulary).Name}"));
    }

    private void Add(DomainError error, Dictionary<EntityReference, IEntity> records)
    {
        if (error.Entity is not { } entity)
        {
            // A folder without a sound city.csv wishes no city; the file's own error tells why.
            errors.Add(new ImportError(error.Code, FolderFiles.City.Name, null, null, error.What, error.Expected));
            return;
        }
        if (error.Code == ErrorCodes.UnknownReference && records.TryGetValue(entity with { Field = null }, out var record) && LeadsToARefusedRow(record, error.Field))
        {
            return;
        }
        var file = FolderFiles.Of(entity.Kind);
        var line = rows.LineOf(entity.Kind, entity.Id);
        var column = file.ColumnOf(error.Field)?.Name;
        var what = line is null ? $"{entity.Kind} '{entity.Id}', which the folder doesn't have: {error.What}" : column is null && error.Field is { } field ? $"{field}: {error.What}" : error.What;
        if (!errors.Has(file.Name, line, column) || line is null)
        {
            errors.Add(new ImportError(error.Code, file.Name, line, column, what, error.Expected));
        }
    }

    /// <summary>Whether some reference of this field may be right and only the row that it leads to was refused.</summary>
    private bool LeadsToARefusedRow(IEntity record, string? field) =>
        record.References.Any(r => r.Field is { } name && JsonNamingPolicy.CamelCase.ConvertName(name) == field && rows.MayStandInARefusedRow(r.Kind, r.Id));
}
