using System.Collections.Immutable;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Language;

/// <summary>Definitions and extensions of the type system (specification 3).</summary>
internal ref partial struct SyntaxReader
{
    private SchemaDefinitionNode ReadSchemaDefinition(SyntaxSpan begun, StringValueNode? description)
    {
        Advance();
        var directives = ReadDirectives(isConst: true);
        var operationTypes = Many(
            TokenKind.BraceOpen, static (ref SyntaxReader reader) => reader.ReadOperationTypeDefinition(), TokenKind.BraceClose);
        return new SchemaDefinitionNode(End(begun), description, directives, operationTypes);
    }

    private OperationTypeDefinitionNode ReadOperationTypeDefinition()
    {
        var begun = Begin();
        var operation = ReadOperationType();
        Expect(TokenKind.Colon);
        var type = ReadNamedType();
        return new OperationTypeDefinitionNode(End(begun), operation, type);
    }

    private ScalarTypeDefinitionNode ReadScalarDefinition(SyntaxSpan begun, StringValueNode? description)
    {
        Advance();
        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        return new ScalarTypeDefinitionNode(End(begun), description, name, directives);
    }

    private ObjectTypeDefinitionNode ReadObjectDefinition(SyntaxSpan begun, StringValueNode? description)
    {
        Advance();
        var name = ReadName();
        var interfaces = ReadImplements();
        var directives = ReadDirectives(isConst: true);
        var fields = ReadFieldDefinitions();
        return new ObjectTypeDefinitionNode(End(begun), description, name, directives, interfaces, fields);
    }

    private InterfaceTypeDefinitionNode ReadInterfaceDefinition(SyntaxSpan begun, StringValueNode? description)
    {
        Advance();
        var name = ReadName();
        var interfaces = ReadImplements();
        var directives = ReadDirectives(isConst: true);
        var fields = ReadFieldDefinitions();
        return new InterfaceTypeDefinitionNode(End(begun), description, name, directives, interfaces, fields);
    }

    private UnionTypeDefinitionNode ReadUnionDefinition(SyntaxSpan begun, StringValueNode? description)
    {
        Advance();
        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        var types = ReadUnionMembers();
        return new UnionTypeDefinitionNode(End(begun), description, name, directives, types);
    }

    private EnumTypeDefinitionNode ReadEnumDefinition(SyntaxSpan begun, StringValueNode? description)
    {
        Advance();
        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        var values = ReadEnumValues();
        return new EnumTypeDefinitionNode(End(begun), description, name, directives, values);
    }

    private InputObjectTypeDefinitionNode ReadInputObjectDefinition(SyntaxSpan begun, StringValueNode? description)
    {
        Advance();
        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        var fields = ReadInputFields();
        return new InputObjectTypeDefinitionNode(End(begun), description, name, directives, fields);
    }

    private DirectiveDefinitionNode ReadDirectiveDefinition(SyntaxSpan begun, StringValueNode? description)
    {
        Advance();
        Expect(TokenKind.At);
        var name = ReadName();
        var arguments = ReadArgumentDefinitions();
        var directives = _options.Edition == SpecificationEdition.Draft ? ReadDirectives(isConst: true) : [];
        var isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        var locations = Delimited(TokenKind.Pipe, static (ref SyntaxReader reader) => reader.ReadDirectiveLocation());
        return new DirectiveDefinitionNode(End(begun), description, name, arguments, directives, isRepeatable, locations);
    }

    private NameNode ReadDirectiveLocation() =>
        _lexer.Kind == TokenKind.Name && !DirectiveLocationNames.IsLocation(Intern(_lexer.TokenText), _options.Edition)
            ? throw Unexpected("a directive location")
            : ReadName();

    private ImmutableArray<NamedTypeNode> ReadImplements() =>
        SkipKeyword("implements") ? Delimited(TokenKind.Ampersand, static (ref SyntaxReader reader) => reader.ReadNamedType()) : [];

    private ImmutableArray<NamedTypeNode> ReadUnionMembers() =>
        Skip(TokenKind.EqualsSign) ? Delimited(TokenKind.Pipe, static (ref SyntaxReader reader) => reader.ReadNamedType()) : [];

    private ImmutableArray<FieldDefinitionNode> ReadFieldDefinitions() =>
        OptionalMany(TokenKind.BraceOpen, static (ref SyntaxReader reader) => reader.ReadFieldDefinition(), TokenKind.BraceClose);

    private ImmutableArray<InputValueDefinitionNode> ReadArgumentDefinitions() =>
        OptionalMany(TokenKind.ParenOpen, static (ref SyntaxReader reader) => reader.ReadInputValueDefinition(), TokenKind.ParenClose);

    private ImmutableArray<InputValueDefinitionNode> ReadInputFields() =>
        OptionalMany(TokenKind.BraceOpen, static (ref SyntaxReader reader) => reader.ReadInputValueDefinition(), TokenKind.BraceClose);

    private ImmutableArray<EnumValueDefinitionNode> ReadEnumValues() =>
        OptionalMany(TokenKind.BraceOpen, static (ref SyntaxReader reader) => reader.ReadEnumValueDefinition(), TokenKind.BraceClose);

    private FieldDefinitionNode ReadFieldDefinition()
    {
        var begun = Begin();
        var description = ReadDescription();
        var name = ReadName();
        var arguments = ReadArgumentDefinitions();
        Expect(TokenKind.Colon);
        var type = ReadType();
        var directives = ReadDirectives(isConst: true);
        return new FieldDefinitionNode(End(begun), description, name, arguments, type, directives);
    }

    private InputValueDefinitionNode ReadInputValueDefinition()
    {
        var begun = Begin();
        var description = ReadDescription();
        var name = ReadName();
        Expect(TokenKind.Colon);
        var type = ReadType();
        var defaultValue = Skip(TokenKind.EqualsSign) ? ReadValue(isConst: true) : null;
        var directives = ReadDirectives(isConst: true);
        return new InputValueDefinitionNode(End(begun), description, name, type, defaultValue, directives);
    }

    private EnumValueDefinitionNode ReadEnumValueDefinition()
    {
        var begun = Begin();
        var description = ReadDescription();
        if (IsKeyword("true") || IsKeyword("false") || IsKeyword("null"))
        {
            throw Error($"The name \"{_lexer.TokenText}\" is reserved and cannot be that of an enum value.");
        }

        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        return new EnumValueDefinitionNode(End(begun), description, name, directives);
    }

    private DefinitionNode ReadExtension(SyntaxSpan begun)
    {
        Advance();
        if (_lexer.Kind != TokenKind.Name)
        {
            throw Unexpected("what is extended");
        }

        switch (_lexer.TokenText)
        {
            case "schema":
                return ReadSchemaExtension(begun);
            case "scalar" or "type" or "interface" or "union" or "enum" or "input":
                return ReadTypeExtension(begun);
            default:
                throw Unexpected("what is extended");
        }
    }

    private SchemaExtensionNode ReadSchemaExtension(SyntaxSpan begun)
    {
        Advance();
        var directives = ReadDirectives(isConst: true);
        var operationTypes = OptionalMany(
            TokenKind.BraceOpen, static (ref SyntaxReader reader) => reader.ReadOperationTypeDefinition(), TokenKind.BraceClose);
        ExpectSomething(directives.Length + operationTypes.Length);
        return new SchemaExtensionNode(End(begun), directives, operationTypes);
    }

    private TypeExtensionNode ReadTypeExtension(SyntaxSpan begun)
    {
        var keyword = Intern(_lexer.TokenText);
        Advance();
        var name = ReadName();
        var interfaces = keyword is "type" or "interface" ? ReadImplements() : [];
        var directives = ReadDirectives(isConst: true);
        switch (keyword)
        {
            case "scalar":
                ExpectSomething(directives.Length);
                return new ScalarTypeExtensionNode(End(begun), name, directives);
            case "union":
                var members = ReadUnionMembers();
                ExpectSomething(directives.Length + members.Length);
                return new UnionTypeExtensionNode(End(begun), name, directives, members);
            case "enum":
                var values = ReadEnumValues();
                ExpectSomething(directives.Length + values.Length);
                return new EnumTypeExtensionNode(End(begun), name, directives, values);
            case "input":
                var inputFields = ReadInputFields();
                ExpectSomething(directives.Length + inputFields.Length);
                return new InputObjectTypeExtensionNode(End(begun), name, directives, inputFields);
            default:
                var fields = ReadFieldDefinitions();
                ExpectSomething(interfaces.Length + directives.Length + fields.Length);
                return keyword == "type"
                    ? new ObjectTypeExtensionNode(End(begun), name, directives, interfaces, fields)
                    : new InterfaceTypeExtensionNode(End(begun), name, directives, interfaces, fields);
        }
    }

    // An extension that extends nothing is a syntax error (specification 3.4.3 and on: every form has at least one part).
    private readonly void ExpectSomething(int parts)
    {
        if (parts == 0)
        {
            throw Unexpected("something that the extension adds");
        }
    }
}
