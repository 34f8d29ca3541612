namespace RegionalDiplomacy.Api.Kinds.Vocabulary;

/// <summary>Views of the researchers' SQLite file that lay statements out as rows, wherever in a record they stand.</summary>
public static class StatementViews
{
    /// <summary>The statements that make the views.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        """
        CREATE VIEW statement AS
        SELECT r.id AS record_id, s.fullkey AS path, json_extract(s.value, '$.text') AS text, json_extract(s.value, '$.modality') AS modality,
            json_extract(s.value, '$.stance') AS stance, json_extract(s.value, '$.date.edtf') AS date, json_extract(s.value, '$.attribution') AS attribution
        FROM record r, json_tree(r.json) s WHERE s.type = 'object' AND json_type(s.value, '$.assertedBy') = 'array' AND json_type(s.value, '$.text') = 'text'
        UNION ALL
        SELECT id, '$', summary, json_extract(json, '$.modality'), json_extract(json, '$.stance'), json_extract(json, '$.date.edtf'), json_extract(json, '$.attribution')
        FROM record WHERE kind = 'claim';
        """,
        """
        CREATE VIEW assertion AS
        SELECT r.id AS record_id, s.fullkey AS path, json_extract(a.value, '$.id') AS asserted_by
        FROM record r, json_tree(r.json) s, json_each(s.value, '$.assertedBy') a WHERE s.type = 'object' AND json_type(s.value, '$.assertedBy') = 'array';
        """,
    ];
}
