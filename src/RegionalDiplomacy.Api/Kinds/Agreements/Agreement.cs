using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.Agreements;

/// <summary>A treaty, resolution, declaration, contract, licence or rule of law that the report refers to.</summary>
public sealed record Agreement : Record
{
    /// <summary>What sort of agreement it is.</summary>
    public required AgreementType Type { get; init; }

    /// <summary>Where the agreement stood when the report went to print.</summary>
    public required AgreementStatus Status { get; init; }

    /// <summary>When the agreement was made; null where the report gives no date.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The parties, or whoever issued it.</summary>
    public IReadOnlyList<Link> Parties { get; init; } = [];

    /// <summary>Those whom the report names as standing outside it.</summary>
    public IReadOnlyList<Link> NotParties { get; init; } = [];

    /// <summary>What it provides.</summary>
    public IReadOnlyList<Statement> Provisions { get; init; } = [];

    /// <summary>How it is kept, invoked, contested or left undone.</summary>
    public IReadOnlyList<Statement> Remarks { get; init; } = [];

    /// <summary>The disputes that it governs or bears on.</summary>
    public IReadOnlyList<Link> Disputes { get; init; } = [];

    /// <summary>The projects that it founds or concerns.</summary>
    public IReadOnlyList<Link> Projects { get; init; } = [];

    /// <summary>The places that it concerns.</summary>
    public IReadOnlyList<Link> Places { get; init; } = [];
}

/// <summary>The sorts of agreements.</summary>
public enum AgreementType
{
    /// <summary>A treaty or another agreement between states or authorities.</summary>
    Treaty,

    /// <summary>A convention open to many states.</summary>
    Convention,

    /// <summary>A principle of customary law.</summary>
    CustomaryLaw,

    /// <summary>A resolution of an international body.</summary>
    Resolution,

    /// <summary>A declaration, joint statement or position that several sides issued or one published.</summary>
    Declaration,

    /// <summary>A contract or concession.</summary>
    Contract,

    /// <summary>A licence or an exemption from sanctions.</summary>
    Licence,

    /// <summary>A decree, edict or law of one state or authority.</summary>
    Decree,

    /// <summary>A deal or scheme that is talked of and was never concluded.</summary>
    Proposal,
}

/// <summary>Where an agreement stood.</summary>
public enum AgreementStatus
{
    /// <summary>In force, or adopted and applied.</summary>
    InForce,

    /// <summary>Signed or adopted, without the report saying more.</summary>
    Concluded,

    /// <summary>Signed but never ratified or put into practice.</summary>
    NotImplemented,

    /// <summary>In force, with one side accusing the other of breaking it.</summary>
    Contested,

    /// <summary>Talked of or proposed only.</summary>
    Proposed,

    /// <summary>The report does not say.</summary>
    NotStated,
}
