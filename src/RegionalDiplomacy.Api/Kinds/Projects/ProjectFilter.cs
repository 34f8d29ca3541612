using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.Projects;

/// <summary>The query parameters of projects.</summary>
public sealed record ProjectFilter : Filter
{
    /// <summary>The sort of project.</summary>
    /// <example>dam</example>
    public AnyOf<ProjectType>? Type { get; init; }

    /// <summary>How far the project was when the report went to print.</summary>
    /// <example>underConstruction</example>
    public AnyOf<ProjectStatus>? Status { get; init; }

    /// <summary>An actor that takes part in the project, by id.</summary>
    /// <example>uzbekistan</example>
    public IdList? Partner { get; init; }

    /// <summary>The part that some actor has in the project.</summary>
    /// <example>offersSupport</example>
    public AnyOf<PartnerRole>? Role { get; init; }

    /// <summary>A country that the project runs through or is meant to link, by id.</summary>
    /// <example>turkmenistan</example>
    public IdList? Country { get; init; }

    /// <summary>A place where the project lies or runs, by id.</summary>
    /// <example>amu-darya</example>
    public IdList? Place { get; init; }

    /// <summary>A dispute that the project feeds or that holds it up, by id.</summary>
    /// <example>helmand-water-dispute</example>
    public IdList? Dispute { get; init; }

    /// <summary>The earliest start date, inclusive, as EDTF; a project matches when its start date overlaps the range.</summary>
    /// <example>2022-01</example>
    public EdtfDate? DateFrom { get; init; }

    /// <summary>The latest start date, inclusive, as EDTF; a project matches when its start date overlaps the range.</summary>
    /// <example>2022-12</example>
    public EdtfDate? DateTo { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.AnyOf("type", Type)
            .AnyOf("status", Status)
            .Linked("partners.actor", Partner, "partner")
            .AnyOf("partners.role", Role, "role")
            .Linked("countries", Country, "country")
            .Linked("places", Place, "place")
            .Linked("disputes", Dispute, "dispute")
            .Overlaps("startDate", "date", DateFrom, DateTo);
    }
}
