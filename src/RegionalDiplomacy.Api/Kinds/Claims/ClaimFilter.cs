using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.Claims;

/// <summary>The query parameters of claims.</summary>
public sealed record ClaimFilter : Filter
{
    /// <summary>A record that the claim is about, by id.</summary>
    /// <example>islamic-state-khorasan-province</example>
    public IdList? About { get; init; }

    /// <summary>Whoever asserts the claim, by id.</summary>
    /// <example>taliban</example>
    public IdList? AssertedBy { get; init; }

    /// <summary>The sort of utterance.</summary>
    /// <example>denial</example>
    public AnyOf<Modality>? Modality { get; init; }

    /// <summary>How the report takes the claim.</summary>
    /// <example>doubts</example>
    public AnyOf<ReportStance>? Stance { get; init; }

    /// <summary>A cited publication or interview that carries the claim, by id.</summary>
    /// <example>acled-data</example>
    public IdList? Source { get; init; }

    /// <summary>A claim that it contradicts, by id.</summary>
    /// <example>taliban-deny-the-ttp-is-in-afghanistan</example>
    public IdList? Contradicts { get; init; }

    /// <summary>The earliest date, inclusive, as EDTF; a claim matches when its date overlaps the range.</summary>
    /// <example>2022</example>
    public EdtfDate? DateFrom { get; init; }

    /// <summary>The latest date, inclusive, as EDTF; a claim matches when its date overlaps the range.</summary>
    /// <example>2023</example>
    public EdtfDate? DateTo { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.Linked("about", About)
            .Linked("assertedBy", AssertedBy)
            .AnyOf("modality", Modality)
            .AnyOf("stance", Stance)
            .Linked("sources", Source, "source")
            .Linked("contradicts", Contradicts)
            .Overlaps("date", "date", DateFrom, DateTo);
    }
}
