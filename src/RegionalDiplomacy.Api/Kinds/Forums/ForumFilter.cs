using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.Forums;

/// <summary>The query parameters of forums.</summary>
public sealed record ForumFilter : Filter
{
    /// <summary>The sort of forum.</summary>
    /// <example>dialogue</example>
    public AnyOf<ForumType>? Type { get; init; }

    /// <summary>Where the forum stood when the report went to print.</summary>
    /// <example>dormant</example>
    public AnyOf<ForumStatus>? Status { get; init; }

    /// <summary>Somebody who takes part, by id.</summary>
    /// <example>china</example>
    public IdList? Member { get; init; }

    /// <summary>Somebody who is kept out, by id.</summary>
    /// <example>taliban</example>
    public IdList? KeptOut { get; init; }

    /// <summary>The earliest date, inclusive, as EDTF; a forum matches when its date overlaps the range.</summary>
    /// <example>2022</example>
    public EdtfDate? DateFrom { get; init; }

    /// <summary>The latest date, inclusive, as EDTF; a forum matches when its date overlaps the range.</summary>
    /// <example>2023</example>
    public EdtfDate? DateTo { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.AnyOf("type", Type)
            .AnyOf("status", Status)
            .Linked("members", Member, "member")
            .Linked("keptOut", KeptOut)
            .Overlaps("date", "date", DateFrom, DateTo);
    }
}
