using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Claims;
using RegionalDiplomacy.Api.Kinds.Disputes;
using RegionalDiplomacy.Api.Kinds.Indicators;
using RegionalDiplomacy.Api.Kinds.Places;
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
            People.People.Kind,
            Places.Places.Kind,
            Disputes.Disputes.Kind,
            Projects.Projects.Kind,
            Agreements.Agreements.Kind,
            Forums.Forums.Kind,
            Events.Events.Kind,
            Indicators.Indicators.Kind,
            Claims.Claims.Kind,
            Recommendations.Recommendations.Kind,
            Sources.Sources.Kind,
            Themes.Themes.Kind,
            Passages.Passages.Kind,
        ],
        () =>
        [
            new RecordRules(), new StatementRules(), new QuantityRules(), new CoordinatesRules(),
            new DisputeRules(), new IndicatorRules(), new ClaimRules(), new RecommendationRules(),
        ],
        StatementQuality.All,
        StatementViews.All)
    {
        Introduction = Introduction.Text,
    };
}
