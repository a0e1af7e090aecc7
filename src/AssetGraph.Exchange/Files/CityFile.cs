using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary><c>city.csv</c>: one row, the city itself and its thresholds.</summary>
internal sealed class CityFile : RecordFile<City>
{
    private static readonly Column<City> Id = new("id", c => c.Id) { Required = true, Standard = true, Fields = ["id"] };
    private static readonly Column<City> CityName = new("name", c => c.Name) { Required = true, Standard = true, Fields = ["name"] };
    private static readonly Column<City> Country = new("country", c => c.Country) { Standard = true, Fields = ["country"] };
    private static readonly Column<City> Attribution = new("attribution", c => c.Attribution) { Standard = true, Fields = ["attribution"] };

    private static readonly Column<City> EmployeesAbove =
        new("employees_above", c => CellText.Of((int?)c.Criteria.EmployeesAbove)) { Standard = true, Fields = ["criteria.employeesAbove"] };

    private static readonly Column<City> SpendAbove =
        new("annual_spend_above", c => CellText.Of((decimal?)c.Criteria.AnnualSpendAbove.Amount)) { Standard = true, Fields = ["criteria.annualSpendAbove"] };

    private static readonly Column<City> Currency =
        new("currency", c => c.Criteria.AnnualSpendAbove.Currency) { Standard = true, Fields = ["criteria.annualSpendAbove.currency"] };

    private static readonly Column<City> Land =
        new("land_or_property", c => CellText.YesNo(c.Criteria.SignificantLandOrProperty)) { Standard = true, Fields = ["criteria.significantLandOrProperty"] };

    internal CityFile()
        : base("city.csv", EntityKind.City, [Id, CityName, Country, Attribution, EmployeesAbove, SpendAbove, Currency, Land])
    {
    }

    internal override City ReadRecord(Row row)
    {
        var standard = MacroCriteria.Default;
        return new City
        {
            Id = row.RequiredWord(Id),
            Name = row.RequiredText(CityName),
            Country = row.Text(Country),
            Attribution = row.Text(Attribution),
            Criteria = new MacroCriteria(
                row.Whole(EmployeesAbove) ?? standard.EmployeesAbove,
                new Money(row.Amount(SpendAbove) ?? standard.AnnualSpendAbove.Amount, row.OptionalWord(Currency) ?? standard.AnnualSpendAbove.Currency),
                row.YesNo(Land) ?? standard.SignificantLandOrProperty),
        };
    }
}
