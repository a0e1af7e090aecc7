using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>The two columns of an amount a year, <c>amount</c> and <c>amount_currency</c>: both filled or none.</summary>
internal sealed class MoneyColumns<T>
    where T : class, IEntity
{
    internal MoneyColumns(Func<T, Money?> moneyOf)
    {
        Amount = new("amount", t => CellText.Of(moneyOf(t)?.Amount)) { Fields = ["amount"] };
        Currency = new("amount_currency", t => moneyOf(t)?.Currency) { Fields = ["amount.currency"] };
    }

    internal Column<T> Amount { get; }

    internal Column<T> Currency { get; }

    internal Money? Read(Row row)
    {
        var (amount, currency) = (row.Amount(Amount), row.Word(Currency));
        if (amount is null != (currency.Length == 0) && !row.IsBad)
        {
            var (empty, filled) = amount is null ? (Amount, Currency) : (Currency, Amount);
            row.Fail(empty, ImportErrorCodes.Contradiction, $"the cell is empty while {filled.Name} is filled", "both or none");
        }
        return amount is { } found ? new Money(found, currency) : null;
    }
}
