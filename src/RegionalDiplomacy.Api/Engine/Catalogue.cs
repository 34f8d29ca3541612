using System.Collections;
using FluentValidation;

namespace RegionalDiplomacy.Api.Engine;

/// <summary>All kinds that are served, in the order in which the document shows them, and the rules that seed objects must keep.</summary>
public sealed class Catalogue(IReadOnlyList<Kind> kinds, IReadOnlyList<IValidator> rules) : IReadOnlyList<Kind>
{
    private readonly Dictionary<string, Kind> byName = kinds.ToDictionary(kind => kind.Name);

    /// <summary>The rules of seed records and of the objects within them.</summary>
    public IReadOnlyList<IValidator> Rules { get; } = rules;

    /// <inheritdoc/>
    public int Count => kinds.Count;

    /// <inheritdoc/>
    public Kind this[int index] => kinds[index];

    /// <summary>The kind with a name such as <c>militantGroup</c>.</summary>
    public Kind Named(string name) => byName[name];

    /// <inheritdoc/>
    public IEnumerator<Kind> GetEnumerator() => kinds.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
