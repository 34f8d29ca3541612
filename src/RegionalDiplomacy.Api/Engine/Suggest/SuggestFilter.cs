using System.ComponentModel;
using FluentValidation;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Suggest;

/// <summary>The query parameters of a completion.</summary>
public sealed record SuggestFilter
{
    /// <summary>How many completions are given when nothing is said.</summary>
    public const int DefaultLimit = 10;

    /// <summary>The beginning of a name, or of one of its words, in any spelling and script.</summary>
    /// <example>qush te</example>
    public string? Q { get; init; }

    /// <summary>The kinds of the records wanted, of those whose records bear names.</summary>
    /// <example>project,actor</example>
    public NamedKinds? Kind { get; init; }

    /// <summary>How many completions are wanted at most.</summary>
    /// <example>5</example>
    [DefaultValue(DefaultLimit)]
    public int? Limit { get; init; }
}

/// <summary>The limits of a completion. The document copies them from here.</summary>
public sealed class SuggestRules : AbstractValidator<SuggestFilter>
{
    /// <summary>What is typed has 1 to 200 characters, and there are 1 to 20 completions.</summary>
    public SuggestRules()
    {
        RuleFor(suggest => suggest.Q).NotNull().WithMessage("'q' is missing: it says what is to be completed.").Characters(1, 200);
        RuleFor(suggest => suggest.Limit).InclusiveBetween(1, 20);
    }
}
