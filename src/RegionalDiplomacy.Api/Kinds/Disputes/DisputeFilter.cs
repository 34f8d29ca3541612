using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.Disputes;

/// <summary>The query parameters of disputes.</summary>
public sealed record DisputeFilter : Filter
{
    /// <summary>What the dispute is about.</summary>
    /// <example>water</example>
    public AnyOf<DisputeSubject>? Subject { get; init; }

    /// <summary>Where the dispute stood when the report went to print.</summary>
    /// <example>unresolved</example>
    public AnyOf<DisputeStatus>? Status { get; init; }

    /// <summary>A side of the dispute, by id.</summary>
    /// <example>iran</example>
    public IdList? Party { get; init; }

    /// <summary>A project that the dispute turns on or holds up, by id.</summary>
    /// <example>qush-tepa-canal</example>
    public IdList? Project { get; init; }

    /// <summary>An armed group that the dispute turns on, by id.</summary>
    /// <example>tehreek-e-taliban-pakistan</example>
    public IdList? MilitantGroup { get; init; }

    /// <summary>A place that the dispute is about, by id.</summary>
    /// <example>helmand-river</example>
    public IdList? Place { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.AnyOf("subjects", Subject, "subject")
            .AnyOf("status", Status)
            .Linked("parties", Party, "party")
            .Linked("projects", Project, "project")
            .Linked("militantGroups", MilitantGroup, "militantGroup")
            .Linked("places", Place, "place");
    }
}
