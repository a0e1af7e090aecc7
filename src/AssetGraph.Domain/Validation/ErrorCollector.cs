using System.Globalization;
using System.Text.Json;

namespace AssetGraph.Domain;

/// <summary>
/// Gathers the errors of one change set, addressed by the record that is being looked at. Texts found are never repeated in an error (they may be
/// personal), only their lengths; numbers, dates and ids are.
/// </summary>
internal sealed class ErrorCollector
{
    private const int ShownIdLength = 80;

    private readonly List<DomainError> errors = [];
    private EntityReference? record;
    private string where = ChangeSetAddress;

    internal const string ChangeSetAddress = "change set";

    internal IReadOnlyList<DomainError> Errors => errors;

    /// <summary>From here on errors are about <paramref name="entity"/>, which stands at <paramref name="position"/> of the named list.</summary>
    internal void Enter(EntityReference entity, string list, int position)
    {
        record = entity with { Field = null };
        where = string.IsNullOrEmpty(entity.Id)
            ? $"{ChangeSetAddress}.{list}[{position.ToString(CultureInfo.InvariantCulture)}] ({entity.Kind})"
            : $"{entity.Kind} '{Shown(entity.Id)}'";
    }

    internal void Add(string code, string what, string? field, string expected)
    {
        var name = field is null ? null : JsonNamingPolicy.CamelCase.ConvertName(field);
        errors.Add(new DomainError(code, what, name is null ? where : $"{where}.{name}", expected, record, name));
    }

    /// <summary>An id or number as it is shown in an error: at most <see cref="ShownIdLength"/> characters of it.</summary>
    internal static string Shown(string? id) => id is null ? "" : id.Length <= ShownIdLength ? id : $"{id[..ShownIdLength]}…";
}
