using FluentValidation;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>The query parameters that choose records of every kind. Different parameters narrow the choice, several values of one parameter widen it, and a leading <c>!</c> rules a value out.</summary>
public abstract record Filter
{
    /// <summary>Words that must all occur in the record: in its label, aliases, summary or statements. English endings and accents do not matter, nor does any punctuation.</summary>
    /// <example>taliban</example>
    public string? Q { get; init; }

    /// <summary>The ids of the records wanted.</summary>
    public IdList? Id { get; init; }

    /// <summary>A theme of the record, by id.</summary>
    /// <example>water</example>
    public IdList? Theme { get; init; }

    /// <summary>A record of any kind that the record links to or is linked from, by id.</summary>
    /// <example>uzbekistan</example>
    public IdList? LinkedTo { get; init; }

    /// <summary>A section of the report on which the record rests; a section includes its parts, so <c>IV.C</c> includes <c>IV.C.1</c>.</summary>
    /// <example>IV.C</example>
    public SectionList? Section { get; init; }

    /// <summary>The clause of this filter about the records of a shape.</summary>
    public Where On(Shape shape)
    {
        var where = new Where(shape);
        Apply(where);
        return where;
    }

    /// <summary>Adds the conditions of this filter.</summary>
    public virtual void Apply(Where where) =>
        where.Words("q", Q).Ids("id", Id).Linked("themes", Theme, "theme").LinkedEitherWay("linkedTo", LinkedTo).Sections("section", Section);
}

/// <summary>The limits of filters. The document copies them from here.</summary>
public sealed class FilterRules : AbstractValidator<Filter>
{
    /// <summary>The most values that one list parameter takes.</summary>
    public const int MostValues = 200;

    /// <summary>The most characters that a text or an id has.</summary>
    public const int LongestText = 200;

    /// <summary>A full-text query, and every other text, has 1 to 200 characters.</summary>
    public FilterRules()
    {
        RuleFor(filter => filter.Q).Characters(1, LongestText);
        RuleFor(filter => filter).Custom(RefuseLongTexts);
    }

    private static void RefuseLongTexts(Filter filter, ValidationContext<Filter> context)
    {
        foreach (var property in Parameter.Of(filter.GetType()).Select(parameter => parameter.Property).Where(property => property.DeclaringType != typeof(Filter)))
            if (property.GetValue(filter) is string text && PlainText.Length(text) is > LongestText and var length)
                context.AddFailure(property.Name, $"'{Json.Name(property.Name)}' has {LongestText} characters at most; this has {length}.");
    }
}
