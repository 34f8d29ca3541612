using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Disputes;
using RegionalDiplomacy.Api.Kinds.Recommendations;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds;

/// <summary>The one list of kinds, in the order in which the document shows them, and the rules of their records.</summary>
public static class KnowledgeBase
{
    /// <summary>All kinds and rules.</summary>
    public static readonly Catalogue Catalogue = new(
        [
            Actors.Actors.Kind,
            MilitantGroups.MilitantGroups.Kind,
            Disputes.Disputes.Kind,
            Projects.Projects.Kind,
            Recommendations.Recommendations.Kind,
            Themes.Themes.Kind,
        ],
        [new RecordRules(), new StatementRules(), new QuantityRules(), new DisputeRules(), new RecommendationRules()]);
}
