using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.Recommendations;

/// <summary>Something that the report says should be done.</summary>
public sealed record Recommendation : Record
{
    /// <summary>The field that the recommendation belongs to.</summary>
    public required RecommendationField Field { get; init; }

    /// <summary>How firmly the report puts it.</summary>
    public required Force Force { get; init; }

    /// <summary>The groups of actors that are to act.</summary>
    public required IReadOnlyList<AddresseeGroup> AddresseeGroups { get; init; }

    /// <summary>The actors that are to act.</summary>
    public required IReadOnlyList<Link> Addressees { get; init; }

    /// <summary>What should be done, step by step.</summary>
    public required IReadOnlyList<Statement> Actions { get; init; }

    /// <summary>Why it should be done, and what it would bring.</summary>
    public IReadOnlyList<Statement> Reasons { get; init; } = [];

    /// <summary>Under what conditions, and within what limits.</summary>
    public IReadOnlyList<Statement> Conditions { get; init; } = [];

    /// <summary>How feasible the report thinks it is, and what stands against it.</summary>
    public IReadOnlyList<Statement> Feasibility { get; init; } = [];

    /// <summary>The actors that would gain by it.</summary>
    public IReadOnlyList<Link> Beneficiaries { get; init; } = [];

    /// <summary>The disputes that it would help with.</summary>
    public IReadOnlyList<Link> Disputes { get; init; } = [];

    /// <summary>The projects that it would help with.</summary>
    public IReadOnlyList<Link> Projects { get; init; } = [];

    /// <summary>The armed groups that it is meant to contain.</summary>
    public IReadOnlyList<Link> MilitantGroups { get; init; } = [];
}

/// <summary>The fields that recommendations belong to.</summary>
public enum RecommendationField
{
    /// <summary>How states and the Taliban should talk to each other at all.</summary>
    Diplomacy,

    /// <summary>Armed groups, information and monitoring.</summary>
    Security,

    /// <summary>Borders, guards, crossings and customs.</summary>
    BorderManagement,

    /// <summary>Trade, investment and connections.</summary>
    EconomicIntegration,

    /// <summary>Shared rivers.</summary>
    Water,

    /// <summary>Climate summits and climate money.</summary>
    Climate,

    /// <summary>Sanctions, banking and export licences.</summary>
    SanctionsAndBanking,

    /// <summary>Aid and development.</summary>
    AidAndDevelopment,

    /// <summary>Migrants and labour abroad.</summary>
    Migration,
}

/// <summary>How firmly the report recommends something.</summary>
public enum Force
{
    /// <summary>It must be done.</summary>
    Must,

    /// <summary>It should be done.</summary>
    Should,

    /// <summary>It could or might be done, or would be of use.</summary>
    Could,

    /// <summary>It is the least that should be done.</summary>
    AtLeast,
}

/// <summary>The groups to which recommendations are addressed.</summary>
public enum AddresseeGroup
{
    /// <summary>The Taliban authorities.</summary>
    Taliban,

    /// <summary>The states of the region together.</summary>
    RegionalStates,

    /// <summary>A state of the region that is named.</summary>
    NamedState,

    /// <summary>The Western states.</summary>
    WesternStates,

    /// <summary>The United Nations, its members and its bodies.</summary>
    UnitedNations,

    /// <summary>Banks and other financial institutions.</summary>
    FinancialInstitutions,

    /// <summary>International agencies and donors.</summary>
    AgenciesAndDonors,
}
