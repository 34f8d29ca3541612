using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Quality;

namespace RegionalDiplomacy.Api.Kinds.Vocabulary;

/// <summary>The rules that hold for every statement and claim, wherever it stands.</summary>
public static class StatementQuality
{
    /// <summary>The rules.</summary>
    public static readonly IReadOnlyList<QualityRule> All =
    [
        new ObjectRule("asserters", "Every statement and claim names who asserts it.", "assertedBy", statement => statement.GetProperty("assertedBy").GetArrayLength() == 0),
        new ObjectRule("statement-evidence", "Every statement and claim names the place in the report where it stands.", "assertedBy", statement => statement.GetProperty("evidence").GetArrayLength() == 0),
        new ObjectRule("own-voice", "What the report says in its own voice alone it also endorses.", "assertedBy", IsDisownedByTheReport),
        new ObjectRule("quantities", "Every quantity has a unit, and a number or a magnitude in words.", "qualifier", quantity =>
            string.IsNullOrWhiteSpace(quantity.GetProperty("unit").GetString()) || (IsNull(quantity, "value") && IsNull(quantity, "inWords"))),
        new RowRule("estimates", "Every claim that is an estimate says who estimates, and gives a quantity.", _ => "SELECT key FROM claim WHERE modality = 'estimate'", _ => """
            SELECT id FROM claim JOIN document d USING (key) WHERE modality = 'estimate'
            AND (json_array_length(CAST(d.json AS TEXT), '$.assertedBy') = 0 OR json_array_length(CAST(d.json AS TEXT), '$.quantities') = 0)
            """),
        new RowRule("mutual-contradictions", "Claims that contradict or support each other point at each other.", _ => "SELECT DISTINCT from_key FROM link WHERE role IN ('contradicts', 'corroborates')", _ => """
            SELECT r.id FROM link l JOIN record r ON r.key = l.from_key WHERE l.role IN ('contradicts', 'corroborates')
            AND NOT EXISTS (SELECT 1 FROM link b WHERE b.from_key = l.to_key AND b.to_key = l.from_key AND b.role = l.role)
            """),
        new RowRule("neutral-labels", "No label calls anybody a terrorist; that is always somebody's statement.", _ => "SELECT key FROM record", _ =>
            "SELECT id FROM record WHERE label LIKE '%terrorist%' AND kind NOT IN ('source')"),
    ];

    private static bool IsDisownedByTheReport(JsonElement statement) =>
        statement.GetProperty("assertedBy") is var by && by.GetArrayLength() == 1 && by[0].GetProperty("id").GetString() == "international-crisis-group"
        && statement.GetProperty("stance").GetString() is "rejects" or "doubts" && IsNull(statement, "attribution");

    private static bool IsNull(JsonElement json, string property) => json.GetProperty(property).ValueKind == JsonValueKind.Null;
}
