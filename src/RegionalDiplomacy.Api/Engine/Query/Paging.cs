using System.ComponentModel;
using FluentValidation;
using RegionalDiplomacy.Api.Engine.Formats;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>The query parameters that shape a page rather than choose records.</summary>
public sealed record Paging
{
    /// <summary>How many records a page holds when nothing is said.</summary>
    public const int DefaultLimit = 50;

    /// <summary>The order: one or more sortable properties, each with a leading <c>-</c> for descending. Records without a value come last, and the id breaks ties.</summary>
    /// <example>-label</example>
    public SortList? Sort { get; init; }

    /// <summary>How many records the page holds at most.</summary>
    /// <example>5</example>
    [DefaultValue(DefaultLimit)]
    public int? Limit { get; init; }

    /// <summary>The mark at which the page begins, as the page before gave it in <c>next</c>. It belongs to its query and to the dataset version.</summary>
    /// <example>bRgRhSzRU4PbdA4JZGNlNzBjZjU3YThjMzNkZFsiQWZnaGFuIFJhaWx3YXkgQXV0aG9yaXR5IiwyMF0</example>
    public string? Cursor { get; init; }

    /// <summary>The filters whose values are to be counted among the matching records. A count respects every other parameter, but not the filter on the facet itself.</summary>
    public FacetList? Facets { get; init; }

    /// <summary>The top-level properties that each record is to have; <c>id</c> always comes. What the schema calls required then holds for these properties only.</summary>
    /// <example>id,label,summary</example>
    public FieldList? Fields { get; init; }

    /// <summary>The format of the answer. It has precedence over the header <c>Accept</c>.</summary>
    /// <example>csv</example>
    public OutputFormat? Format { get; init; }
}

/// <summary>The query parameters of a single record.</summary>
public sealed record Selection
{
    /// <summary>Kinds, by their part of the address, of which all records that link to this one or are linked from it are embedded under <c>included</c>. In JSON only.</summary>
    /// <example>claims,events</example>
    public KindList? Include { get; init; }

    /// <summary>The top-level properties that the record is to have; <c>id</c> always comes. What the schema calls required then holds for these properties only.</summary>
    /// <example>id,label,summary</example>
    public FieldList? Fields { get; init; }

    /// <summary>The format of the answer. It has precedence over the header <c>Accept</c>.</summary>
    /// <example>csv</example>
    public OutputFormat? Format { get; init; }
}

/// <summary>The format of an export.</summary>
public sealed record ExportOptions
{
    /// <summary>The top-level properties that each record is to have; <c>id</c> always comes.</summary>
    /// <example>id,label,summary</example>
    public FieldList? Fields { get; init; }
}

/// <summary>Keys to sort by, in their order.</summary>
/// <param name="Keys">The properties.</param>
public sealed record SortList(IReadOnlyList<SortKey> Keys)
{
    /// <summary>The order of a list of a kind when nothing is said.</summary>
    public static SortList Default(Kind kind) => new([new SortKey(kind.DefaultSort.TrimStart('-'), kind.DefaultSort.StartsWith('-'))]);

    /// <inheritdoc/>
    public override string ToString() => string.Join(',', Keys);
}

/// <summary>A property to sort by.</summary>
/// <param name="Name">The property's name in JSON.</param>
/// <param name="Descending">Whether high values come first.</param>
public sealed record SortKey(string Name, bool Descending)
{
    /// <inheritdoc/>
    public override string ToString() => Descending ? "-" + Name : Name;
}

/// <summary>Properties to select.</summary>
/// <param name="Names">The names in JSON.</param>
public sealed record FieldList(IReadOnlySet<string> Names)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(',', Names.Order(StringComparer.Ordinal));
}

/// <summary>Kinds to embed.</summary>
/// <param name="Routes">Their parts of the address, such as <c>militant-groups</c>.</param>
public sealed record KindList(IReadOnlyList<string> Routes)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(',', Routes);
}

/// <summary>Facets to count.</summary>
/// <param name="Names">The names of the parameters.</param>
public sealed record FacetList(IReadOnlyList<string> Names)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(',', Names);
}

/// <summary>The limits of paging. The document copies them from here.</summary>
public sealed class PagingRules : AbstractValidator<Paging>
{
    /// <summary>A page holds 1 to 200 records.</summary>
    public PagingRules()
    {
        RuleFor(paging => paging.Limit).InclusiveBetween(1, 200);
        RuleFor(paging => paging.Cursor).Characters(1, 2000);
    }
}
