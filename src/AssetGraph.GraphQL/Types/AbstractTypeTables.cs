using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Types;

/// <summary>The tables by which a schema knows possible types and sub-types without searching.</summary>
internal static class AbstractTypeTables
{
    public static (ImmutableArray<ObjectType>[] Possible, TypeSet[] PossibleSets, TypeSet[] SubTypes, ImmutableArray<ComplexType>[] Implementations)
        Build(ImmutableArray<NamedType> types)
    {
        var count = types.Length;
        var possible = new List<ObjectType>?[count];
        var implementations = new List<ComplexType>?[count];
        foreach (var type in types)
        {
            switch (type)
            {
                case UnionType union:
                    possible[union.Index] = [.. union.Types];
                    break;
                case ComplexType complex:
                    if (complex is ObjectType self)
                    {
                        possible[self.Index] = [self];
                    }

                    foreach (var implemented in complex.Interfaces)
                    {
                        (implementations[implemented.Index] ??= []).Add(complex);
                        if (complex is ObjectType objectType)
                        {
                            (possible[implemented.Index] ??= []).Add(objectType);
                        }
                    }

                    break;
            }
        }

        var empty = new TypeSet(count);
        var possibleSets = new TypeSet[count];
        var subTypes = new TypeSet[count];
        var possibleTypes = new ImmutableArray<ObjectType>[count];
        var implementingTypes = new ImmutableArray<ComplexType>[count];
        for (var i = 0; i < count; i++)
        {
            possibleTypes[i] = possible[i] is { } members ? [.. members] : [];
            implementingTypes[i] = implementations[i] is { } implementers ? [.. implementers] : [];
            possibleSets[i] = SetOf(possibleTypes[i], empty, count);
            subTypes[i] = implementingTypes[i].Length == 0 ? possibleSets[i] : SetOf(implementingTypes[i], empty, count);
        }

        return (possibleTypes, possibleSets, subTypes, implementingTypes);
    }

    private static TypeSet SetOf<T>(ImmutableArray<T> members, TypeSet empty, int count)
        where T : NamedType
    {
        if (members.Length == 0)
        {
            return empty;
        }

        var set = new TypeSet(count);
        foreach (var member in members)
        {
            set.Add(member);
        }

        return set;
    }
}
