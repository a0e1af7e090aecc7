using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Tests.Validation;

/// <summary>The slow and obvious check of field merging for one operation without named fragments, as section 5.3.2 writes it.</summary>
internal static class PairwiseMerging
{
    private sealed record Field(FieldNode Node, NamedType? Parent, GraphQLType? Type);

    public static bool IsValid(Schema schema, DocumentNode document) =>
        document.Definitions.OfType<OperationDefinitionNode>().All(operation => CanMerge(schema, Collect(schema, operation.SelectionSet, schema.QueryType)));

    private static bool CanMerge(Schema schema, List<Field> fields)
    {
        foreach (var group in fields.GroupBy(field => field.Node.ResponseName))
        {
            var all = group.ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                // A field is also paired with itself, so that what is inside it is looked at.
                for (var j = i; j < all.Length; j++)
                {
                    var (a, b) = (all[i], all[j]);
                    if (!HaveSameShape(schema, a, b))
                    {
                        return false;
                    }

                    var canMeet = ReferenceEquals(a.Parent, b.Parent) || a.Parent is not ObjectType || b.Parent is not ObjectType;
                    if (canMeet && (a.Node.Name.Value != b.Node.Name.Value || Arguments(a) != Arguments(b) || !CanMerge(schema, Merged(schema, a, b))))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private static bool HaveSameShape(Schema schema, Field a, Field b)
    {
        if (a.Type is null || b.Type is null)
        {
            return true;
        }

        if (a.Type.IsLeaf || b.Type.IsLeaf)
        {
            return ReferenceEquals(a.Type, b.Type);
        }

        var merged = Merged(schema, a, b);
        return merged.GroupBy(field => field.Node.ResponseName).All(group => group.All(x => group.All(y => ReferenceEquals(x, y) || HaveSameShape(schema, x, y))));
    }

    private static List<Field> Merged(Schema schema, Field a, Field b) =>
        [.. Inside(schema, a), .. ReferenceEquals(a, b) ? [] : Inside(schema, b)];

    private static List<Field> Inside(Schema schema, Field field) =>
        field.Node.SelectionSet is null ? [] : Collect(schema, field.Node.SelectionSet, field.Type?.Named);

    private static List<Field> Collect(Schema schema, SelectionSetNode set, NamedType? type)
    {
        var fields = new List<Field>();
        foreach (var selection in set.Selections)
        {
            if (selection is FieldNode field)
            {
                fields.Add(new Field(field, type, type is null ? null : schema.FindField(type, field.Name.Value)?.Type));
            }
            else if (selection is InlineFragmentNode { TypeCondition: { } condition } inline)
            {
                fields.AddRange(Collect(schema, inline.SelectionSet, schema.FindType(condition.Name.Value)));
            }
        }

        return fields;
    }

    private static string Arguments(Field field) => string.Join(',', field.Node.Arguments.Select(Printer.Print).Order(StringComparer.Ordinal));
}
