using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>What rests on one researcher, and what comes of it for them (C48, C49).</summary>
/// <param name="Researcher">A person, group or organisation that somebody commissioned.</param>
/// <param name="Commissions">How many commissions are on record, over or not.</param>
/// <param name="Running">How many of these are not over.</param>
/// <param name="Clients">From how many clients.</param>
/// <param name="Values">What is known of the value a year of the running ones, one sum for each currency, by its code.</param>
/// <param name="WithoutAmount">Of how many running ones no amount is on record.</param>
/// <param name="Decisions">Because of how many, over or not, something was decided.</param>
/// <param name="With">With how many others they have a tie <c>researches-with</c>, over or not.</param>
public sealed record ResearchLoad(Asset Researcher, int Commissions, int Running, int Clients, ValueList<Money> Values, int WithoutAmount, int Decisions, int With);
