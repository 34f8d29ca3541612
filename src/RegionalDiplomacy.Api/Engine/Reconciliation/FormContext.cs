using Microsoft.Extensions.Primitives;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>Parameters as the fields of a form.</summary>
public sealed class FormContext(IReadOnlyDictionary<string, StringValues> fields) : BindingContext(null, [], [])
{
    /// <inheritdoc/>
    public override IEnumerable<string> Names => fields.Keys;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Values(string name) => fields.TryGetValue(name, out var values) ? [.. values.Select(value => value ?? "")] : null;

    /// <inheritdoc/>
    public override Mistake Locate(string name, Mistake mistake) => mistake with { Parameter = name };

    /// <inheritdoc/>
    public override string? Corrected(string parameter, string wrong, string right) => null;

    /// <inheritdoc/>
    public override string? Renamed(string wrong, string right) => null;
}
