using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.Agreements;

/// <summary>The query parameters of agreements.</summary>
public sealed record AgreementFilter : Filter
{
    /// <summary>The sort of agreement.</summary>
    /// <example>treaty</example>
    public AnyOf<AgreementType>? Type { get; init; }

    /// <summary>Where the agreement stood when the report went to print.</summary>
    /// <example>notImplemented</example>
    public AnyOf<AgreementStatus>? Status { get; init; }

    /// <summary>A party, by id.</summary>
    /// <example>iran</example>
    public IdList? Party { get; init; }

    /// <summary>Somebody who stands outside the agreement, by id.</summary>
    /// <example>afghanistan</example>
    public IdList? NotParty { get; init; }

    /// <summary>A dispute that the agreement bears on, by id.</summary>
    /// <example>helmand-water-dispute</example>
    public IdList? Dispute { get; init; }

    /// <summary>The earliest date, inclusive, as EDTF; an agreement matches when its date overlaps the range.</summary>
    /// <example>1970</example>
    public EdtfDate? DateFrom { get; init; }

    /// <summary>The latest date, inclusive, as EDTF; an agreement matches when its date overlaps the range.</summary>
    /// <example>1999</example>
    public EdtfDate? DateTo { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.AnyOf("type", Type)
            .AnyOf("status", Status)
            .Linked("parties", Party, "party")
            .Linked("notParties", NotParty, "notParty")
            .Linked("disputes", Dispute, "dispute")
            .Overlaps("date", "date", DateFrom, DateTo);
    }
}
