using System.Text.Json.Serialization;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.Indicators;

/// <summary>One measure, and every value of it that the report gives.</summary>
public sealed record Indicator : Record
{
    /// <summary>The field that the measure belongs to.</summary>
    public required IndicatorField Field { get; init; }

    /// <summary>The unit in which it is measured.</summary>
    /// <example>deaths a month</example>
    public required string Unit { get; init; }

    /// <summary>The records that the measure is about.</summary>
    public IReadOnlyList<Link> About { get; init; } = [];

    /// <summary>The values, each with its period, its place and whoever measured it.</summary>
    public required IReadOnlyList<Observation> Observations { get; init; }
}

/// <summary>A value of an indicator. <c>date</c> is the period that it covers, <c>assertedBy</c> whoever measured it.</summary>
public sealed record Observation : Statement
{
    /// <summary>The value.</summary>
    [JsonPropertyOrder(-60)]
    public required Quantity Quantity { get; init; }

    /// <summary>The state or place that the value is for, or null.</summary>
    [JsonPropertyOrder(-59)]
    public Link? Place { get; init; }
}

/// <summary>The fields that indicators belong to.</summary>
public enum IndicatorField
{
    /// <summary>Attacks, deaths, fighters and arrests.</summary>
    Security,

    /// <summary>Output, revenue, trade, investment and prices.</summary>
    Economy,

    /// <summary>Poverty, hunger and aid.</summary>
    Humanitarian,

    /// <summary>Rivers, rain, drought and irrigation.</summary>
    Water,

    /// <summary>Electricity, gas and oil.</summary>
    Energy,

    /// <summary>People and jobs.</summary>
    Population,

    /// <summary>Lengths, costs, workers and phases of projects.</summary>
    Projects,

    /// <summary>Envoys, missions, meetings and recognition.</summary>
    Diplomacy,
}
