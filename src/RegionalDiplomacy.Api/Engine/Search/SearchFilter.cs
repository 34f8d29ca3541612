using System.ComponentModel;
using FluentValidation;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>The query parameters that say what is searched for.</summary>
public sealed record SearchFilter
{
    private static readonly Shape AnyRecord = new(typeof(Record));

    /// <summary>What is searched for: names, words or a question, in any script. Every text is a legal query, as long as it has no control characters; no character of it acts as an operator.</summary>
    /// <example>who is building the canal on the Amu Darya?</example>
    public string? Q { get; init; }

    /// <summary>The kinds of the records wanted.</summary>
    /// <example>project,dispute</example>
    public KindNames? Kind { get; init; }

    /// <summary>A theme of the record, by id.</summary>
    /// <example>water</example>
    public IdList? Theme { get; init; }

    /// <summary>A section of the report on which the record rests; a section includes its parts, so <c>IV.C</c> includes <c>IV.C.1</c>.</summary>
    /// <example>IV.C</example>
    public SectionList? Section { get; init; }

    /// <summary>The conditions beside the words and the kinds.</summary>
    public Where Where() => new Where(AnyRecord).Linked("themes", Theme, "theme").Sections("section", Section);
}

/// <summary>The query parameters that say how much of what was found is wanted.</summary>
public sealed record SearchPaging
{
    /// <summary>How many hits a page holds when nothing is said.</summary>
    public const int DefaultLimit = 20;

    /// <summary>How many hits the page holds at most.</summary>
    /// <example>5</example>
    [DefaultValue(DefaultLimit)]
    public int? Limit { get; init; }

    /// <summary>The mark at which the page begins, as the page before gave it in <c>next</c>. It belongs to its query and to the dataset version.</summary>
    /// <example>bRgRhSzRU4PbdA4JZGNlNzBjZjU3YThjMzNkZFsiQWZnaGFuIFJhaWx3YXkgQXV0aG9yaXR5IiwyMF0</example>
    public string? Cursor { get; init; }
}

/// <summary>The limits of a search. The document copies them from here.</summary>
public sealed class SearchRules : AbstractValidator<SearchFilter>
{
    /// <summary>A query has 1 to 500 characters.</summary>
    public SearchRules() => RuleFor(search => search.Q).NotNull().WithMessage("'q' is missing: it says what to search for.").Characters(1, 500);
}

/// <summary>The limits of paging through hits. The document copies them from here.</summary>
public sealed class SearchPagingRules : AbstractValidator<SearchPaging>
{
    /// <summary>A page holds 1 to 100 hits.</summary>
    public SearchPagingRules()
    {
        RuleFor(paging => paging.Limit).InclusiveBetween(1, 100);
        RuleFor(paging => paging.Cursor).Characters(1, 2000);
    }
}
