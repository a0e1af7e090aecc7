namespace AssetGraph.Domain;

/// <summary>The rules that an asset must keep on its own.</summary>
internal static class AssetRules
{
    internal static void Check(Asset asset, ErrorCollector errors)
    {
        errors.Defined(asset.Kind, nameof(Asset.Kind));
        errors.Required(asset.Name, nameof(Asset.Name), TextLimits.Line);
        errors.Optional(asset.Description, nameof(Asset.Description), TextLimits.Text);
        errors.Words(asset.Subtypes, nameof(Asset.Subtypes));
        errors.Defined(asset.Sector, nameof(Asset.Sector));
        foreach (var strand in asset.Strands.AsSpan())
        {
            errors.Defined(strand, nameof(Asset.Strands));
        }
        errors.Point(asset.Location, "location");
        foreach (var identifier in asset.Identifiers.AsSpan())
        {
            CheckIdentifier(identifier, errors);
        }
        errors.AtLeast(asset.Employees, 0, nameof(Asset.Employees));
        errors.Amount(asset.AnnualSpend, "annualSpend");
        errors.AtLeast(asset.Members, 0, nameof(Asset.Members));
        CheckScale(asset.DeclaredScale, errors);
        CheckConsent(asset, errors);
        if (asset.Capacity is { } capacity)
        {
            errors.AtLeast(capacity.OpenAsks, 1, "capacity.openAsks");
            errors.Optional(capacity.Note, "capacity.note", TextLimits.Line);
        }
        errors.Optional(asset.Sponsor, nameof(Asset.Sponsor), TextLimits.Line);
        errors.Sources(asset.Sources, "sources");
        errors.Attributes(asset.Attributes);
    }

    private static void CheckIdentifier(Identifier? identifier, ErrorCollector errors)
    {
        if (identifier is null)
        {
            errors.Add(ErrorCodes.Missing, "it is empty", "identifiers", "a scheme and a value");
            return;
        }
        errors.Required(identifier.Scheme, "identifiers.scheme", TextLimits.Word);
        errors.Required(identifier.Value, "identifiers.value", TextLimits.Word);
        // An identifier is written scheme:value, several joined by semicolons; the first colon ends the scheme.
        if (identifier.Scheme?.AsSpan().ContainsAny(':', ';') == true)
        {
            errors.Add(ErrorCodes.BadText, $"'{ErrorCollector.Shown(identifier.Scheme)}' holds a colon or a semicolon", "identifiers.scheme", "a register's code without : and ;");
        }
        if (identifier.Value?.Contains(';') == true)
        {
            errors.Add(ErrorCodes.BadText, "it holds a semicolon", "identifiers.value", "a number or code without ;");
        }
    }

    private static void CheckScale(ScaleDeclaration? declared, ErrorCollector errors)
    {
        if (declared is null)
        {
            return;
        }
        if (declared.Scale is not (Scale.Macro or Scale.Micro))
        {
            errors.Add(ErrorCodes.NotAllowed, $"it is {declared.Scale}", "declaredScale.scale", "Macro or Micro; leave the declaration out where nothing is known");
        }
        errors.Optional(declared.Basis, "declaredScale.basis", TextLimits.Word);
        errors.SourceOf(declared.Source, "declaredScale.source");
    }

    private static void CheckConsent(Asset asset, ErrorCollector errors)
    {
        if (asset.Consent is not { } consent)
        {
            return;
        }
        if (asset.Kind != AssetKind.Person)
        {
            errors.Add(ErrorCodes.Contradiction, $"an asset of kind {asset.Kind} has a consent", nameof(Asset.Consent), "consent on persons only");
        }
        errors.Defined(consent.Level, "consent.level");
        errors.Optional(consent.Note, "consent.note", TextLimits.Line);
        if (consent.ValidUntil < consent.RecordedOn)
        {
            errors.Add(ErrorCodes.Contradiction, $"{consent.ValidUntil:yyyy-MM-dd} lies before recordedOn {consent.RecordedOn:yyyy-MM-dd}", "consent.validUntil", "recordedOn or later");
        }
    }
}
