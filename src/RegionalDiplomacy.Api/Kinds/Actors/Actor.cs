using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.Actors;

/// <summary>A state, authority, faction, opposition, organisation, bank, fund, agency, company or other body that acts, speaks or is asked to act in the report.</summary>
public sealed record Actor : Record
{
    /// <summary>What sort of actor it is.</summary>
    public required ActorType Type { get; init; }

    /// <summary>The part of the world the actor belongs to. The grouping is editorial.</summary>
    public required Region Region { get; init; }

    /// <summary>Where the report places a state relative to Afghanistan.</summary>
    public required Placement Placement { get; init; }

    /// <summary>Whether a state shares a border with Afghanistan; null for actors that are not states.</summary>
    public bool? BordersAfghanistan { get; init; }

    /// <summary>The larger bodies that the actor belongs to, such as the government of a ministry.</summary>
    public IReadOnlyList<Link> PartOf { get; init; } = [];

    /// <summary>How the actor stood to the first Taliban government of the 1990s; null where the report does not say.</summary>
    public FirstEmirateStance? FirstEmirate { get; init; }

    /// <summary>How the actor deals with the Taliban since August 2021. For the Taliban's own bodies and their opponents: where they stand within Afghan politics.</summary>
    public IReadOnlyList<Statement> Posture { get; init; } = [];

    /// <summary>The actor's diplomatic presence in Afghanistan and its dealings there.</summary>
    public IReadOnlyList<Statement> PresenceInAfghanistan { get; init; } = [];

    /// <summary>How far the Taliban are represented with the actor; <c>notStated</c> where the report does not say.</summary>
    public TalibanRepresentation TalibanRepresentation { get; init; } = TalibanRepresentation.NotStated;

    /// <summary>The Taliban's envoys, embassies and seats with the actor.</summary>
    public IReadOnlyList<Statement> PresenceOfTaliban { get; init; } = [];

    /// <summary>What the actor wants to gain or to keep.</summary>
    public IReadOnlyList<Statement> Interests { get; init; } = [];

    /// <summary>What the actor is said to fear, or to be worried about.</summary>
    public IReadOnlyList<Statement> Fears { get; init; } = [];

    /// <summary>What the actor asks: of Kabul where it is a foreign actor, of others where it is an Afghan one.</summary>
    public IReadOnlyList<Statement> Asks { get; init; } = [];

    /// <summary>What the actor offers or gives: to Kabul where it is a foreign actor, to others where it is an Afghan one.</summary>
    public IReadOnlyList<Statement> Offers { get; init; } = [];

    /// <summary>What the actor has done that bears on Afghanistan and its neighbourhood.</summary>
    public IReadOnlyList<Statement> Actions { get; init; } = [];

    /// <summary>What others say of the actor or expect of it, and what it says of itself, where no other property holds it.</summary>
    public IReadOnlyList<Statement> Remarks { get; init; } = [];
}

/// <summary>How an actor stood to the first Taliban government.</summary>
public sealed record FirstEmirateStance
{
    /// <summary>The stance.</summary>
    public required FirstEmiratePosition Position { get; init; }

    /// <summary>What the report says of it.</summary>
    public required Statement Statement { get; init; }
}

/// <summary>The stances to the first Taliban government that the report tells of.</summary>
public enum FirstEmiratePosition
{
    /// <summary>The actor recognised that government.</summary>
    Recognised,

    /// <summary>The actor supported armed opposition to that government.</summary>
    BackedArmedOpposition,

    /// <summary>The actor fought that government itself.</summary>
    FoughtIt,

    /// <summary>The actor was that government.</summary>
    WasIt,
}

/// <summary>The sorts of actors.</summary>
public enum ActorType
{
    /// <summary>A state and its government.</summary>
    State,

    /// <summary>A group of states that the report speaks of as one.</summary>
    GroupOfStates,

    /// <summary>A government, ministry, parliament, army, intelligence agency or other public body of one country.</summary>
    PublicBody,

    /// <summary>A movement or a centre of power within one.</summary>
    Movement,

    /// <summary>An Afghan armed opposition to those who rule in Kabul.</summary>
    ArmedOpposition,

    /// <summary>An Afghan political opposition or exiled politicians.</summary>
    PoliticalOpposition,

    /// <summary>An organisation of states.</summary>
    InternationalOrganisation,

    /// <summary>An office, team, committee or agency of an international organisation.</summary>
    InternationalBody,

    /// <summary>A bank or another financial institution.</summary>
    FinancialInstitution,

    /// <summary>A fund that finances projects.</summary>
    Fund,

    /// <summary>A firm, or a group of firms that the report speaks of as one.</summary>
    Company,

    /// <summary>A non-governmental organisation, research institute or university.</summary>
    NonGovernmentalOrganisation,

    /// <summary>A newspaper, broadcaster, news agency or other publisher whose words the report relies on.</summary>
    NewsOutlet,

    /// <summary>A people, religious group or section of society.</summary>
    Community,

    /// <summary>People who are quoted by description alone, such as «regional diplomats» or «Western economists».</summary>
    UnnamedVoices,
}

/// <summary>The parts of the world that actors belong to.</summary>
public enum Region
{
    /// <summary>Afghanistan.</summary>
    Afghanistan,

    /// <summary>Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan.</summary>
    CentralAsia,

    /// <summary>India, Pakistan and their surroundings.</summary>
    SouthAsia,

    /// <summary>China.</summary>
    EastAsia,

    /// <summary>Iran, Türkiye, Syria and their surroundings.</summary>
    WestAsia,

    /// <summary>The Arab states of the Gulf.</summary>
    Gulf,

    /// <summary>Russia.</summary>
    Russia,

    /// <summary>South-East Asia.</summary>
    SouthEastAsia,

    /// <summary>Europe without Russia and Türkiye.</summary>
    Europe,

    /// <summary>The United States and Canada.</summary>
    NorthAmerica,

    /// <summary>Latin America and the Caribbean.</summary>
    LatinAmerica,

    /// <summary>Africa.</summary>
    Africa,

    /// <summary>The West as a whole: North America, Europe and their allies.</summary>
    West,

    /// <summary>Several of Afghanistan's neighbours or the region as the report defines it.</summary>
    Regional,

    /// <summary>The whole world.</summary>
    Global,
}

/// <summary>Where the report places a state relative to Afghanistan.</summary>
public enum Placement
{
    /// <summary>Within Afghanistan itself.</summary>
    Afghan,

    /// <summary>Named among the neighbouring countries.</summary>
    Neighbour,

    /// <summary>Named among the regional powers.</summary>
    RegionalPower,

    /// <summary>Named among the more distant countries of the region.</summary>
    MoreDistant,

    /// <summary>Treated as part of the region without being put in one of those groups.</summary>
    WithinRegion,

    /// <summary>Outside the region as the report defines it.</summary>
    OutsideRegion,

    /// <summary>Not a matter of place, as with most organisations.</summary>
    NotApplicable,
}

/// <summary>How far the Taliban are represented with an actor.</summary>
public enum TalibanRepresentation
{
    /// <summary>The actor has formally accredited the Taliban's ambassador.</summary>
    AmbassadorAccredited,

    /// <summary>The Taliban say that they have sent a representative.</summary>
    RepresentativeSent,

    /// <summary>The actor denies the Taliban a seat, a vote or membership.</summary>
    KeptOut,

    /// <summary>The report says nothing of it.</summary>
    NotStated,
}
