using System.Globalization;

namespace AssetGraph.Domain;

/// <summary>The rules that one record must keep on its own, whatever else the city holds.</summary>
internal static class RecordRules
{
    internal static void Check(IEntity record, ErrorCollector errors)
    {
        if (!EntityId.IsValid(record.Id))
        {
            errors.Add(ErrorCodes.BadId, string.IsNullOrEmpty(record.Id) ? "it is empty" : $"'{ErrorCollector.Shown(record.Id)}' is no id", nameof(IEntity.Id), EntityId.Expected);
        }
        switch (record)
        {
            case City city:
                CheckCity(city, errors);
                break;
            case Place place:
                CheckPlace(place, errors);
                break;
            case Category category:
                errors.Required(category.Name, nameof(Category.Name), TextLimits.Line);
                break;
            case TieType type:
                CheckTieType(type, errors);
                break;
            case Asset asset:
                AssetRules.Check(asset, errors);
                break;
            case NeedOrOffer need:
                CheckNeedOrOffer(need, errors);
                break;
            case Tie tie:
                TieRules.Check(tie, errors);
                break;
            case Introduction introduction:
                CheckIntroduction(introduction, errors);
                break;
            case Fact fact:
                CheckFact(fact, errors);
                break;
            default:
                errors.Add(ErrorCodes.NotAllowed, $"{record.GetType().Name} is no kind of record", null, string.Join(", ", Enum.GetNames<EntityKind>()));
                break;
        }
    }

    private static void CheckCity(City city, ErrorCollector errors)
    {
        errors.Required(city.Name, nameof(City.Name), TextLimits.Line);
        errors.Optional(city.Country, nameof(City.Country), TextLimits.Line);
        errors.Optional(city.Attribution, nameof(City.Attribution), TextLimits.Text);
        if (city.Criteria is null)
        {
            errors.Add(ErrorCodes.Missing, "it is empty", nameof(City.Criteria), "the city's thresholds");
            return;
        }
        errors.AtLeast(city.Criteria.EmployeesAbove, 0, "criteria.employeesAbove");
        errors.Amount(city.Criteria.AnnualSpendAbove, "criteria.annualSpendAbove");
    }

    private static void CheckPlace(Place place, ErrorCollector errors)
    {
        errors.Required(place.Name, nameof(Place.Name), TextLimits.Line);
        errors.Defined(place.Level, nameof(Place.Level));
        errors.Point(place.Location, "location");
        errors.Sources(place.Sources, "sources");
        errors.Attributes(place.Attributes);
    }

    private static void CheckTieType(TieType type, ErrorCollector errors)
    {
        errors.Required(type.Name, nameof(TieType.Name), TextLimits.Line);
        if (!(type.DefaultTrust > 0 && type.DefaultTrust <= 1))
        {
            errors.Add(ErrorCodes.OutOfRange, $"it is {type.DefaultTrust.ToString(CultureInfo.InvariantCulture)}", nameof(TieType.DefaultTrust), "more than 0, at most 1");
        }
        errors.AtLeast(type.HalfLifeDays, 1, nameof(TieType.HalfLifeDays));
        if (type is { Adverse: true, CarriesTrust: true })
        {
            errors.Add(ErrorCodes.Contradiction, "an adverse type carries trust", nameof(TieType.CarriesTrust), "false where adverse is true");
        }
    }

    private static void CheckNeedOrOffer(NeedOrOffer need, ErrorCollector errors)
    {
        errors.Defined(need.Direction, nameof(NeedOrOffer.Direction));
        errors.Words(need.Tags, nameof(NeedOrOffer.Tags));
        errors.Optional(need.Description, nameof(NeedOrOffer.Description), TextLimits.Text);
        if (need.Level is { } level)
        {
            errors.Between(level, NeedOrOffer.LowestLevel, NeedOrOffer.HighestLevel, nameof(NeedOrOffer.Level));
        }
        errors.Words(need.Prerequisites, nameof(NeedOrOffer.Prerequisites));
        errors.Amount(need.Amount, "amount");
        errors.NotBefore(need.ClosedOn, need.OpenedOn, "closedOn", "openedOn");
        errors.Sources(need.Sources, "sources");
        errors.Attributes(need.Attributes);
    }

    private static void CheckIntroduction(Introduction introduction, ErrorCollector errors)
    {
        if (introduction.MacroId is not null && introduction.MacroId == introduction.MicroId)
        {
            errors.Add(ErrorCodes.Contradiction, $"both sides are '{ErrorCollector.Shown(introduction.MicroId)}'", nameof(Introduction.MicroId), "another asset than macroId");
        }
        foreach (var id in introduction.IntermediatorIds.AsSpan())
        {
            if (id is not null && (id == introduction.MacroId || id == introduction.MicroId))
            {
                errors.Add(ErrorCodes.Contradiction, $"'{ErrorCollector.Shown(id)}' is one of the two sides", nameof(Introduction.IntermediatorIds), "assets other than macroId and microId");
            }
        }
        errors.Defined(introduction.Status, nameof(Introduction.Status));
        errors.Optional(introduction.Owner, nameof(Introduction.Owner), TextLimits.Line);
        errors.Optional(introduction.NextStep, nameof(Introduction.NextStep), TextLimits.Text);
        errors.Optional(introduction.Outcome, nameof(Introduction.Outcome), TextLimits.Text);
        errors.Attributes(introduction.Attributes);
    }

    private static void CheckFact(Fact fact, ErrorCollector errors)
    {
        errors.Required(fact.Label, nameof(Fact.Label), TextLimits.Text);
        errors.Required(fact.Value, nameof(Fact.Value), TextLimits.Line);
        errors.Optional(fact.Target, nameof(Fact.Target), TextLimits.Line);
        errors.Optional(fact.Unit, nameof(Fact.Unit), TextLimits.Word);
        errors.Optional(fact.Strand, nameof(Fact.Strand), TextLimits.Word);
        errors.Optional(fact.Period, nameof(Fact.Period), TextLimits.Line);
        errors.Optional(fact.Scope, nameof(Fact.Scope), TextLimits.Line);
        errors.Optional(fact.Status, nameof(Fact.Status), TextLimits.Line);
        errors.Sources(fact.Sources, "sources");
        errors.Attributes(fact.Attributes);
    }
}
