using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>A word or a name of a query with everything that counts as the same.</summary>
/// <param name="Written">The term as it was written.</param>
/// <param name="Phrases">The phrases that count as the term: itself first, then other names, spellings and synonyms.</param>
/// <param name="IsPrefix">Whether the last word of the term itself may go on.</param>
/// <param name="Reading">How it was read.</param>
/// <param name="Names">The records that it names.</param>
public sealed record Term(string Written, IReadOnlyList<string> Phrases, bool IsPrefix, TermReading Reading, IReadOnlyList<NamedRecord> Names)
{
    /// <summary>The term as FTS5 reads it: every word quoted, so that no character of it acts as an operator.</summary>
    public string Expression => $"({string.Join(" OR ", Phrases.Select((phrase, place) => FullText.Phrase(phrase) + (IsPrefix && place == 0 ? " *" : "")))})";
}

/// <summary>A record that part of a query names.</summary>
/// <param name="Key">The record's key.</param>
/// <param name="Link">The record.</param>
public sealed record NamedRecord(long Key, Link Link);
