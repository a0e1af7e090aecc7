using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>Documents, operations, selections and fragments (specification 2.2 to 2.8 and 2.10).</summary>
internal ref partial struct SyntaxReader
{
    public DocumentNode ReadDocument()
    {
        var begun = Begin();
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        do
        {
            definitions.Add(ReadDefinition());
        }
        while (_lexer.Kind != TokenKind.End);
        return new DocumentNode(End(begun), definitions.DrainToImmutable(), _tokenCount);
    }

    private DefinitionNode ReadDefinition()
    {
        var begun = Begin();
        if (_lexer.Kind == TokenKind.BraceOpen)
        {
            var selectionSet = ReadSelectionSet();
            return new OperationDefinitionNode(End(begun), null, OperationType.Query, null, [], [], selectionSet, isShorthand: true);
        }

        var description = ReadDescription();
        if (description is not null && _lexer.Kind == TokenKind.BraceOpen)
        {
            throw new SyntaxException("A query in shorthand cannot have a description.", begun.Position);
        }

        if (_lexer.Kind != TokenKind.Name)
        {
            throw Unexpected("a definition");
        }

        switch (_lexer.TokenText)
        {
            case "query" or "mutation" or "subscription":
                return ReadOperation(begun, description);
            case "fragment":
                return ReadFragmentDefinition(begun, description);
            case "schema":
                return ReadSchemaDefinition(begun, description);
            case "scalar":
                return ReadScalarDefinition(begun, description);
            case "type":
                return ReadObjectDefinition(begun, description);
            case "interface":
                return ReadInterfaceDefinition(begun, description);
            case "union":
                return ReadUnionDefinition(begun, description);
            case "enum":
                return ReadEnumDefinition(begun, description);
            case "input":
                return ReadInputObjectDefinition(begun, description);
            case "directive":
                return ReadDirectiveDefinition(begun, description);
            default:
                if (description is not null)
                {
                    throw new SyntaxException("A description can only stand before a definition.", begun.Position);
                }

                return IsKeyword("extend") ? ReadExtension(begun) : throw Unexpected("a definition");
        }
    }

    private StringValueNode? ReadDescription() =>
        _lexer.Kind is TokenKind.String or TokenKind.BlockString ? ReadString() : null;

    private OperationType ReadOperationType()
    {
        var operation = IsKeyword("query") ? OperationType.Query
            : IsKeyword("mutation") ? OperationType.Mutation
            : IsKeyword("subscription") ? OperationType.Subscription
            : throw Unexpected("\"query\", \"mutation\" or \"subscription\"");
        Advance();
        return operation;
    }

    private OperationDefinitionNode ReadOperation(SyntaxSpan begun, StringValueNode? description)
    {
        var operation = ReadOperationType();
        var name = _lexer.Kind == TokenKind.Name ? ReadName() : null;
        var variables = OptionalMany(
            TokenKind.ParenOpen, static (ref SyntaxReader reader) => reader.ReadVariableDefinition(), TokenKind.ParenClose);
        var directives = ReadDirectives(isConst: false);
        var selectionSet = ReadSelectionSet();
        return new OperationDefinitionNode(End(begun), description, operation, name, variables, directives, selectionSet, isShorthand: false);
    }

    private VariableDefinitionNode ReadVariableDefinition()
    {
        if (++_variableCount > _options.MaxAllowedVariables)
        {
            throw Error($"The document declares more than the {_options.MaxAllowedVariables} variables allowed.");
        }

        var begun = Begin();
        var description = ReadDescription();
        var variable = ReadVariable();
        Expect(TokenKind.Colon);
        var type = ReadType();
        var defaultValue = Skip(TokenKind.EqualsSign) ? ReadValue(isConst: true) : null;
        var directives = ReadDirectives(isConst: true);
        return new VariableDefinitionNode(End(begun), description, variable, type, defaultValue, directives);
    }

    private SelectionSetNode ReadSelectionSet()
    {
        var begun = Begin();
        Enter();
        Expect(TokenKind.BraceOpen);
        var selections = ImmutableArray.CreateBuilder<SelectionNode>();
        if (_options.Edition == SpecificationEdition.September2025)
        {
            selections.Add(ReadSelection());
        }

        while (!Skip(TokenKind.BraceClose))
        {
            selections.Add(ReadSelection());
        }

        Leave();
        return new SelectionSetNode(End(begun), selections.DrainToImmutable());
    }

    private SelectionNode ReadSelection() => _lexer.Kind == TokenKind.Spread ? ReadFragment() : ReadField();

    private FieldNode ReadField()
    {
        if (++_fieldCount > _options.MaxAllowedFields)
        {
            throw Error($"The document selects more than the {_options.MaxAllowedFields} fields allowed.");
        }

        var begun = Begin();
        NameNode? alias = null;
        var name = ReadName();
        if (Skip(TokenKind.Colon))
        {
            if (++_aliasCount > _options.MaxAllowedAliases)
            {
                throw Error($"The document has more than the {_options.MaxAllowedAliases} aliases allowed.");
            }

            alias = name;
            name = ReadName();
        }

        var arguments = ReadArguments(isConst: false);
        var directives = ReadDirectives(isConst: false);
        var selectionSet = _lexer.Kind == TokenKind.BraceOpen ? ReadSelectionSet() : null;
        return new FieldNode(End(begun), alias, name, arguments, directives, selectionSet);
    }

    private SelectionNode ReadFragment()
    {
        var begun = Begin();
        Expect(TokenKind.Spread);
        NamedTypeNode? typeCondition = null;
        if (SkipKeyword("on"))
        {
            typeCondition = ReadNamedType();
        }
        else if (_lexer.Kind == TokenKind.Name)
        {
            var name = ReadName();
            var spreadDirectives = ReadDirectives(isConst: false);
            return new FragmentSpreadNode(End(begun), name, spreadDirectives);
        }

        var directives = ReadDirectives(isConst: false);
        var selectionSet = ReadSelectionSet();
        return new InlineFragmentNode(End(begun), typeCondition, directives, selectionSet);
    }

    private FragmentDefinitionNode ReadFragmentDefinition(SyntaxSpan begun, StringValueNode? description)
    {
        Advance();
        var name = IsKeyword("on") ? throw Unexpected("the name of a fragment") : ReadName();
        ExpectKeyword("on");
        var typeCondition = ReadNamedType();
        var directives = ReadDirectives(isConst: false);
        var selectionSet = ReadSelectionSet();
        return new FragmentDefinitionNode(End(begun), description, name, typeCondition, directives, selectionSet);
    }
}
