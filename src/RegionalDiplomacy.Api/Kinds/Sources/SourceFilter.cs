using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.Sources;

/// <summary>The query parameters of sources.</summary>
public sealed record SourceFilter : Filter
{
    /// <summary>The sort of source.</summary>
    /// <example>newsArticle</example>
    public AnyOf<SourceType>? Type { get; init; }

    /// <summary>The language of the source, as a BCP 47 tag.</summary>
    /// <example>ps</example>
    public string? Language { get; init; }

    /// <summary>The actor that published the source, by id.</summary>
    /// <example>voice-of-america</example>
    public IdList? Publisher { get; init; }

    /// <summary>Whose words the source carries, by id.</summary>
    /// <example>taliban</example>
    public IdList? Voice { get; init; }

    /// <summary>A record that the source is about, by id.</summary>
    /// <example>qush-tepa-canal</example>
    public IdList? About { get; init; }

    /// <summary>The earliest date, inclusive, as EDTF; a source matches when its date overlaps the range.</summary>
    /// <example>2023</example>
    public EdtfDate? DateFrom { get; init; }

    /// <summary>The latest date, inclusive, as EDTF; a source matches when its date overlaps the range.</summary>
    /// <example>2023-06</example>
    public EdtfDate? DateTo { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.AnyOf("type", Type)
            .Exactly("language", Language)
            .Linked("publisher", Publisher)
            .Linked("voices", Voice, "voice")
            .Linked("about", About)
            .Overlaps("date", "date", DateFrom, DateTo);
    }
}
