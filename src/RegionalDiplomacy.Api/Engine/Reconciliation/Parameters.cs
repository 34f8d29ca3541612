using FluentValidation;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>The parameters of the service itself: none for its manifest, and otherwise one of them.</summary>
public sealed record ReconcileParameters
{
    /// <summary>A batch of queries as JSON: an object with a key of your own for each query.</summary>
    /// <example>{"q0":{"query":"Daesh Khorasan","type":"militantGroup"}}</example>
    public string? Queries { get; init; }

    /// <summary>A question for values of properties, as JSON: an object with <c>ids</c> and <c>properties</c>.</summary>
    /// <example>{"ids":["qush-tepa-canal"],"properties":[{"id":"status"}]}</example>
    public string? Extend { get; init; }
}

/// <summary>The parameters of a completion as the Reconciliation Service API and OpenRefine have them.</summary>
public sealed record SuggestParameters
{
    /// <summary>What is typed: the beginning of a name or of one of its words, or an id.</summary>
    /// <example>qush</example>
    public string? Prefix { get; init; }

    /// <summary>How many suggestions are passed over.</summary>
    /// <example>0</example>
    public int? Cursor { get; init; }

    /// <summary>The types of the records wanted, or of the records that have the properties.</summary>
    /// <example>project</example>
    public NamedKinds? Type { get; init; }

    /// <summary>Always sent by OpenRefine, for a service that is no more. It has no bearing on the answer.</summary>
    /// <example>always</example>
    public string? Spell { get; init; }

    /// <summary>Always sent by OpenRefine, for a service that is no more. It has no bearing on the answer.</summary>
    /// <example>false</example>
    public bool? Exact { get; init; }

    /// <summary>Always sent by OpenRefine, for a service that is no more. It has no bearing on the answer.</summary>
    /// <example>true</example>
    public bool? Prefixed { get; init; }
}

/// <summary>The limits of a completion. The document copies them from here.</summary>
public sealed class SuggestParametersRules : AbstractValidator<SuggestParameters>
{
    /// <summary>What is typed has 1 to 200 characters; up to 10,000 suggestions are passed over.</summary>
    public SuggestParametersRules()
    {
        RuleFor(suggest => suggest.Prefix).Characters(1, 200);
        RuleFor(suggest => suggest.Spell).Characters(1, 200);
        RuleFor(suggest => suggest.Cursor).InclusiveBetween(0, 10_000);
    }
}

/// <summary>The parameters of a proposal of properties.</summary>
public sealed record ProposalParameters
{
    /// <summary>The type whose properties are wanted; without it, those of all types.</summary>
    /// <example>project</example>
    public NamedKinds? Type { get; init; }

    /// <summary>How many properties are wanted at most.</summary>
    /// <example>5</example>
    public int? Limit { get; init; }
}

/// <summary>The limits of a proposal. The document copies them from here.</summary>
public sealed class ProposalRules : AbstractValidator<ProposalParameters>
{
    /// <summary>There are 1 to 200 properties.</summary>
    public ProposalRules() => RuleFor(proposal => proposal.Limit).InclusiveBetween(1, 200);
}
