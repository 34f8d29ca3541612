using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>What the reading of one request's parameters needs and gathers.</summary>
/// <param name="Request">The request.</param>
/// <param name="Shape">The shape of the kind that is asked for.</param>
/// <param name="Sections">The sections of the report.</param>
public sealed record BindingContext(HttpRequest Request, Shape Shape, IReadOnlyList<string> Sections)
{
    /// <summary>The mistakes found so far.</summary>
    public List<Mistake> Mistakes { get; } = [];

    /// <summary>The request's address with one value of one parameter put right.</summary>
    public string Corrected(string parameter, string wrong, string right) =>
        Address(pair => pair.Name != parameter ? pair : (pair.Name, string.Join(',', pair.Value.Split(',').Select(part => Replace(part, wrong, right)))));

    /// <summary>The request's address with a parameter called by another name.</summary>
    public string Renamed(string wrong, string right) => Address(pair => pair.Name == wrong ? (right, pair.Value) : pair);

    private static string Replace(string part, string wrong, string right) =>
        part == wrong ? right : part == "!" + wrong ? "!" + right : part == "-" + wrong ? "-" + right : part;

    private string Address(Func<(string Name, string Value), (string Name, string Value)> change)
    {
        var pairs = Request.Query.SelectMany(pair => pair.Value.Select(value => change((pair.Key, value ?? ""))));
        return Request.Path + QueryText.Of(pairs);
    }
}
