using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>Values (specification 2.9), types (2.11) and directives (2.12).</summary>
internal ref partial struct SyntaxReader
{
    public ValueNode ReadWholeValue(bool isConst)
    {
        var value = ReadValue(isConst);
        Expect(TokenKind.End);
        return value;
    }

    public TypeNode ReadWholeType()
    {
        var type = ReadType();
        Expect(TokenKind.End);
        return type;
    }

    private ValueNode ReadValue(bool isConst)
    {
        switch (_lexer.Kind)
        {
            case TokenKind.BracketOpen:
                return ReadList(isConst);
            case TokenKind.BraceOpen:
                return ReadObject(isConst);
            case TokenKind.Int:
                {
                    var (begun, value) = ReadToken();
                    return new IntValueNode(End(begun), value);
                }

            case TokenKind.Float:
                {
                    var (begun, value) = ReadToken();
                    return new FloatValueNode(End(begun), value);
                }

            case TokenKind.String or TokenKind.BlockString:
                return ReadString();
            case TokenKind.Name:
                return ReadNamedValue();
            case TokenKind.Dollar when isConst:
                throw Error("A variable cannot stand in a constant value.");
            case TokenKind.Dollar:
                return ReadVariable();
            default:
                throw Unexpected("a value");
        }
    }

    private (SyntaxSpan Begun, string Value) ReadToken()
    {
        var begun = Begin();
        var value = _lexer.GetValue();
        Advance();
        return (begun, value);
    }

    private StringValueNode ReadString()
    {
        var isBlock = _lexer.Kind == TokenKind.BlockString;
        var (begun, value) = ReadToken();
        return new StringValueNode(End(begun), value, isBlock);
    }

    private ValueNode ReadNamedValue()
    {
        var begun = Begin();
        var value = Intern(_lexer.TokenText);
        Advance();
        return value switch
        {
            "true" => new BooleanValueNode(End(begun), true),
            "false" => new BooleanValueNode(End(begun), false),
            "null" => new NullValueNode(End(begun)),
            _ => new EnumValueNode(End(begun), value),
        };
    }

    private VariableNode ReadVariable()
    {
        var begun = Begin();
        Expect(TokenKind.Dollar);
        var name = ReadName();
        return new VariableNode(End(begun), name);
    }

    private ListValueNode ReadList(bool isConst)
    {
        var begun = Begin();
        Enter();
        Expect(TokenKind.BracketOpen);
        var items = ImmutableArray.CreateBuilder<ValueNode>();
        while (!Skip(TokenKind.BracketClose))
        {
            items.Add(ReadValue(isConst));
        }

        Leave();
        return new ListValueNode(End(begun), items.DrainToImmutable());
    }

    private ObjectValueNode ReadObject(bool isConst)
    {
        var begun = Begin();
        Enter();
        Expect(TokenKind.BraceOpen);
        var fields = ImmutableArray.CreateBuilder<ObjectFieldNode>();
        while (!Skip(TokenKind.BraceClose))
        {
            var fieldBegun = Begin();
            var name = ReadName();
            Expect(TokenKind.Colon);
            var value = ReadValue(isConst);
            fields.Add(new ObjectFieldNode(End(fieldBegun), name, value));
        }

        Leave();
        return new ObjectValueNode(End(begun), fields.DrainToImmutable());
    }

    private TypeNode ReadType()
    {
        var begun = Begin();
        TypeNode type;
        if (_lexer.Kind == TokenKind.BracketOpen)
        {
            Enter();
            Advance();
            var inner = ReadType();
            Expect(TokenKind.BracketClose);
            Leave();
            type = new ListTypeNode(End(begun), inner);
        }
        else
        {
            var name = ReadName();
            type = new NamedTypeNode(End(begun), name);
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(End(begun), type) : type;
    }

    private NamedTypeNode ReadNamedType()
    {
        var begun = Begin();
        var name = ReadName();
        return new NamedTypeNode(End(begun), name);
    }

    private ImmutableArray<DirectiveNode> ReadDirectives(bool isConst)
    {
        if (_lexer.Kind != TokenKind.At)
        {
            return [];
        }

        var directives = ImmutableArray.CreateBuilder<DirectiveNode>();
        while (_lexer.Kind == TokenKind.At)
        {
            if (directives.Count == _options.MaxAllowedDirectives)
            {
                throw Error($"More than the {_options.MaxAllowedDirectives} directives allowed in one place.");
            }

            if (++_directiveCount > _options.MaxAllowedDirectivesInDocument)
            {
                throw Error($"The document has more than the {_options.MaxAllowedDirectivesInDocument} directives allowed.");
            }

            var begun = Begin();
            Advance();
            var name = ReadName();
            var arguments = ReadArguments(isConst);
            directives.Add(new DirectiveNode(End(begun), name, arguments));
        }

        return directives.DrainToImmutable();
    }

    private ImmutableArray<ArgumentNode> ReadArguments(bool isConst) => OptionalMany<ArgumentNode>(
        TokenKind.ParenOpen,
        isConst ? static (ref SyntaxReader reader) => reader.ReadArgument(true) : static (ref SyntaxReader reader) => reader.ReadArgument(false),
        TokenKind.ParenClose);

    private ArgumentNode ReadArgument(bool isConst)
    {
        var begun = Begin();
        var name = ReadName();
        Expect(TokenKind.Colon);
        var value = ReadValue(isConst);
        return new ArgumentNode(End(begun), name, value);
    }
}
