using RegionalDiplomacy.Api.Engine.Quality;

namespace RegionalDiplomacy.Api.Kinds.Vocabulary;

/// <summary>The rules that hold for every statement and claim, wherever it stands.</summary>
public static class StatementQuality
{
    /// <summary>The rules.</summary>
    public static readonly IReadOnlyList<QualityRule> All =
    [
        QualityRule.OfObjects("asserters", "Every statement and claim names who asserts it.", "assertedBy", "json_array_length(o.value, '$.assertedBy') = 0"),
        QualityRule.OfObjects("statement-evidence", "Every statement and claim names the place in the report where it stands.", "assertedBy", "json_array_length(o.value, '$.evidence') = 0"),
        QualityRule.OfObjects("own-voice", "What the report says in its own voice alone it also endorses.", "assertedBy", """
            json_array_length(o.value, '$.assertedBy') = 1 AND o.value ->> '$.assertedBy[0].id' = 'international-crisis-group'
            AND o.value ->> '$.stance' IN ('rejects', 'doubts') AND o.value ->> '$.attribution' IS NULL
            """),
        QualityRule.OfObjects("quantities", "Every quantity has a unit, and a number or a magnitude in words.", "qualifier",
            "trim(o.value ->> '$.unit') = '' OR (o.value ->> '$.value' IS NULL AND o.value ->> '$.inWords' IS NULL)"),
        new("estimates", "Every claim that is an estimate says who estimates, and gives a quantity.", _ => "SELECT id FROM claim WHERE modality = 'estimate'", _ => """
            SELECT id FROM claim WHERE modality = 'estimate'
            AND (json_array_length(CAST(json AS TEXT), '$.assertedBy') = 0 OR json_array_length(CAST(json AS TEXT), '$.quantities') = 0)
            """),
        new("mutual-contradictions", "Claims that contradict or support each other point at each other.", _ => "SELECT DISTINCT r.id FROM link l JOIN record r ON r.key = l.from_key WHERE l.role IN ('contradicts', 'corroborates')", _ => """
            SELECT r.id FROM link l JOIN record r ON r.key = l.from_key WHERE l.role IN ('contradicts', 'corroborates')
            AND NOT EXISTS (SELECT 1 FROM link b WHERE b.from_key = l.to_key AND b.to_key = l.from_key AND b.role = l.role)
            """),
        new("neutral-labels", "No label calls anybody a terrorist; that is always somebody's statement.", _ => "SELECT id FROM record", _ =>
            "SELECT id FROM record WHERE label LIKE '%terrorist%' AND kind NOT IN ('source')"),
    ];
}
