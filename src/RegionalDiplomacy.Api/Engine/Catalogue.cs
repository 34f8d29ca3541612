using System.Collections;
using FluentValidation;
using RegionalDiplomacy.Api.Engine.Quality;

namespace RegionalDiplomacy.Api.Engine;

/// <summary>All kinds that are served, in the order in which the document shows them, and the rules that seed objects and the store must keep.</summary>
public sealed class Catalogue(IReadOnlyList<Kind> kinds, Func<IReadOnlyList<IValidator>> rules, IReadOnlyList<QualityRule> quality, IReadOnlyList<string> views) : IReadOnlyList<Kind>
{
    private readonly Dictionary<string, Kind> byName = kinds.ToDictionary(kind => kind.Name);

    /// <summary>The rules of seed records and of the objects within them. They are made when a seed is read: that takes long, and a service whose store is compiled never does.</summary>
    public IReadOnlyList<IValidator> Rules => field ??= rules();

    /// <summary>The rules of the compiled store: those of every kind, and those that come with these kinds.</summary>
    public IReadOnlyList<QualityRule> Quality { get; } = [.. CommonRules.All, .. quality];

    /// <summary>The views of the researchers' SQLite file that come with these kinds.</summary>
    public IReadOnlyList<string> Views { get; } = views;

    /// <summary>What the opening text of the document says of these kinds, in Markdown.</summary>
    public string Introduction { get; init; } = "";

    /// <inheritdoc/>
    public int Count => kinds.Count;

    /// <inheritdoc/>
    public Kind this[int index] => kinds[index];

    /// <summary>The kinds' parts of the address.</summary>
    public IReadOnlyList<string> Routes { get; } = [.. kinds.Select(kind => kind.Route)];

    /// <summary>The kind with a name such as <c>militantGroup</c>.</summary>
    public Kind Named(string name) => byName[name];

    /// <inheritdoc/>
    public IEnumerator<Kind> GetEnumerator() => kinds.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
