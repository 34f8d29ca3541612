using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Benchmarks.Synthetic;

/// <summary>A real record, taken apart into what is kept and what is made anew.</summary>
/// <param name="Id">The real record's id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Parts">The JSON after the id, piece by piece.</param>
public sealed record Template(string Id, Kind Kind, IReadOnlyList<Part> Parts);

/// <summary>A piece of a record's JSON.</summary>
public abstract record Part
{
    /// <summary>JSON that is the same in every copy: names, enum words, numbers, locators.</summary>
    public sealed record Literal(byte[] Json) : Part;

    /// <summary>A text of about a length.</summary>
    public sealed record Text(WordPool Words, int Length) : Part;

    /// <summary>A date.</summary>
    public sealed record Date(string Edtf) : Part;

    /// <summary>A link to another record.</summary>
    public sealed record LinkTo(string Id) : Part;

    /// <summary>A whole list of links that must be answered by links back.</summary>
    public sealed record MutualLinks(IReadOnlyList<string> Ids) : Part;
}
