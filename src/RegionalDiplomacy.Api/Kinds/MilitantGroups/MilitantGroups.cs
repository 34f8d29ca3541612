using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.MilitantGroups;

/// <summary>The declaration of the kind.</summary>
public static class MilitantGroups
{
    /// <summary>Militant groups.</summary>
    public static readonly Kind Kind = new Kind<MilitantGroup, MilitantGroupFilter>
    {
        Name = "militantGroup",
        Route = "militant-groups",
        Singular = "militant group",
        Plural = "militant groups",
        Description = "Armed groups other than the Taliban and their Afghan opponents: aims, areas, whom they threaten, strength as attributed estimates, and how Kabul handles them.",
        ExampleId = "islamic-state-khorasan-province",
    };
}
