using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Parameters in the query of an address.</summary>
public sealed class AddressContext(HttpRequest request, Kind? kind, IReadOnlyList<string> sections) : BindingContext(kind, sections, [])
{
    /// <inheritdoc/>
    public override IEnumerable<string> Names => request.Query.Keys;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Values(string name) =>
        request.Query.TryGetValue(name, out var values) ? [.. values.Select(value => value ?? "")] : null;

    /// <inheritdoc/>
    public override Mistake Locate(string name, Mistake mistake) => mistake with { Parameter = name };

    /// <inheritdoc/>
    public override string Corrected(string parameter, string wrong, string right) =>
        Address(pair => pair.Name != parameter ? pair : (pair.Name, string.Join(',', pair.Value.Split(',').Select(part => Replace(part, wrong, right)))));

    /// <inheritdoc/>
    public override string Renamed(string wrong, string right) => Address(pair => pair.Name == wrong ? (right, pair.Value) : pair);

    private static string Replace(string part, string wrong, string right) =>
        part == wrong ? right : part == "!" + wrong ? "!" + right : part == "-" + wrong ? "-" + right : part;

    private string Address(Func<(string Name, string Value), (string Name, string Value)> change)
    {
        var pairs = request.Query.SelectMany(pair => pair.Value.Select(value => change((pair.Key, value ?? ""))));
        return request.Path + QueryText.Of(pairs);
    }
}
