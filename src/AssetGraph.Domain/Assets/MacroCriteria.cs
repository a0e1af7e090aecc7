namespace AssetGraph.Domain;

/// <summary>A city's thresholds: an asset that passes any one of them is macro. They vary from place to place.</summary>
/// <param name="EmployeesAbove">More employees than this.</param>
/// <param name="AnnualSpendAbove">More spent a year on goods and services than this; only amounts in the same currency are compared.</param>
/// <param name="SignificantLandOrProperty">Whether significant land or property alone suffices.</param>
public sealed record MacroCriteria(int EmployeesAbove, Money AnnualSpendAbove, bool SignificantLandOrProperty)
{
    /// <summary>The thresholds of the USE-IT! transferability study: over 250 employees, over £1m, land suffices.</summary>
    public static MacroCriteria Default { get; } = new(250, new Money(1_000_000m, "GBP"), true);

    /// <summary>
    /// The scale of <paramref name="asset"/>, with every reason. Macro when a threshold is met or a source declares it; micro when there is evidence and
    /// none of it says macro; a person is micro by definition (a person employs nobody); otherwise unknown, with no reasons.
    /// </summary>
    public ScaleAssessment Assess(Asset asset)
    {
        var reasons = new List<ScaleReason>();
        var sizeSource = asset.Sources.FirstOrDefault(s => s.About == SourceSubjects.Size);
        if (asset.Employees is { } employees)
        {
            reasons.Add(new ScaleReason(MacroCriterion.Employees, employees > EmployeesAbove ? Scale.Macro : Scale.Micro, Figure(employees), Figure(EmployeesAbove), sizeSource));
        }
        if (asset.AnnualSpend is { } spend && spend.Currency == AnnualSpendAbove.Currency)
        {
            reasons.Add(new ScaleReason(MacroCriterion.AnnualSpend, spend.Amount > AnnualSpendAbove.Amount ? Scale.Macro : Scale.Micro, spend.ToString(), AnnualSpendAbove.ToString(), sizeSource));
        }
        if (SignificantLandOrProperty && asset.LandOrProperty is { } land)
        {
            reasons.Add(new ScaleReason(MacroCriterion.LandOrProperty, land ? Scale.Macro : Scale.Micro, land ? "yes" : "no", "yes", sizeSource));
        }
        if (asset.DeclaredScale is { } declared)
        {
            reasons.Add(new ScaleReason(MacroCriterion.Declared, declared.Scale, declared.Basis, null, declared.Source));
        }
        if (asset.Kind == AssetKind.Person)
        {
            reasons.Add(new ScaleReason(MacroCriterion.Kind, Scale.Micro, asset.IsGroup ? "group of people" : "person", null, null));
        }
        var scale = reasons.Count == 0 ? Scale.Unknown
            : reasons.Exists(r => r.Says == Scale.Macro) ? Scale.Macro
            : Scale.Micro;
        return new ScaleAssessment(scale, reasons.ToValueList());
    }

    private static string Figure(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
