namespace AssetGraph.GraphQL.Types;

/// <summary>The kinds of change between two schemas; named as the reference implementation names them, where it knows them.</summary>
public enum SchemaChangeKind
{
    /// <summary>The root type of an operation is another one, or gone. Breaking.</summary>
    RootTypeChanged,

    /// <summary>The root type of an operation is new. Safe.</summary>
    RootTypeAdded,

    /// <summary>A type is gone; a built-in scalar is when nothing uses it any more. Breaking.</summary>
    TypeRemoved,

    /// <summary>A type is new. Safe.</summary>
    TypeAdded,

    /// <summary>A type is of another kind, as an object that became an interface. Breaking.</summary>
    TypeChangedKind,

    /// <summary>A union lost a member. Breaking.</summary>
    TypeRemovedFromUnion,

    /// <summary>A union has a new member. Dangerous.</summary>
    TypeAddedToUnion,

    /// <summary>An enum lost a value. Breaking.</summary>
    ValueRemovedFromEnum,

    /// <summary>An enum has a new value. Dangerous.</summary>
    ValueAddedToEnum,

    /// <summary>A type no longer implements an interface. Breaking.</summary>
    ImplementedInterfaceRemoved,

    /// <summary>A type implements another interface. Dangerous.</summary>
    ImplementedInterfaceAdded,

    /// <summary>A field, or a field of an input object, is gone. Breaking.</summary>
    FieldRemoved,

    /// <summary>A field is new. Safe.</summary>
    FieldAdded,

    /// <summary>A field has a type that clients may not be ready for, or an input field one that takes less. Breaking.</summary>
    FieldChangedKind,

    /// <summary>A field has a narrower type, or an input field a wider one. Safe.</summary>
    FieldChangedKindSafe,

    /// <summary>An input object has a new field that must be given. Breaking.</summary>
    RequiredInputFieldAdded,

    /// <summary>An input object has a new field that may be left out. Dangerous.</summary>
    OptionalInputFieldAdded,

    /// <summary>An input object takes exactly one of its fields now. Breaking.</summary>
    OneOfAdded,

    /// <summary>An input object no longer takes exactly one of its fields. Safe.</summary>
    OneOfRemoved,

    /// <summary>A field has a new argument that must be given. Breaking.</summary>
    RequiredArgAdded,

    /// <summary>A field has a new argument that may be left out. Dangerous.</summary>
    OptionalArgAdded,

    /// <summary>An argument of a field is gone. Breaking.</summary>
    ArgRemoved,

    /// <summary>An argument takes less than before. Breaking.</summary>
    ArgChangedKind,

    /// <summary>An argument takes more than before. Safe.</summary>
    ArgChangedKindSafe,

    /// <summary>An argument or input field could be left out and can no longer, since it lost its default. Breaking.</summary>
    BecameRequired,

    /// <summary>An argument has another default, or none any more. Dangerous.</summary>
    ArgDefaultValueChange,

    /// <summary>An argument has a default now. Safe.</summary>
    ArgDefaultValueAdded,

    /// <summary>An input field has another default, or none any more. Dangerous.</summary>
    InputFieldDefaultValueChange,

    /// <summary>An input field has a default now. Safe.</summary>
    InputFieldDefaultValueAdded,

    /// <summary>A directive is gone. Breaking.</summary>
    DirectiveRemoved,

    /// <summary>A directive is new. Safe.</summary>
    DirectiveAdded,

    /// <summary>An argument of a directive is gone. Breaking.</summary>
    DirectiveArgRemoved,

    /// <summary>A directive has a new argument that must be given. Breaking.</summary>
    RequiredDirectiveArgAdded,

    /// <summary>A directive has a new argument that may be left out. Safe.</summary>
    OptionalDirectiveArgAdded,

    /// <summary>A directive can no longer be applied twice in one place. Breaking.</summary>
    DirectiveRepeatableRemoved,

    /// <summary>A directive can be applied more than once in one place. Safe.</summary>
    DirectiveRepeatableAdded,

    /// <summary>A directive can no longer stand somewhere. Breaking.</summary>
    DirectiveLocationRemoved,

    /// <summary>A directive can stand somewhere else too. Safe.</summary>
    DirectiveLocationAdded,

    /// <summary>Something was deprecated, is so no longer, or for another reason. Safe.</summary>
    DeprecationChanged,

    /// <summary>A description changed. Safe.</summary>
    DescriptionChanged,
}
