using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>What a request says for one parameter, and what is needed to judge it.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Values">The values as they were sent, one for each time that the parameter occurs.</param>
/// <param name="Context">The request's surroundings.</param>
public sealed record Argument(string Name, IReadOnlyList<string> Values, BindingContext Context)
{
    /// <summary>The parts of a comma list; repeating the parameter means the same as a comma.</summary>
    public IReadOnlyList<string> Parts => [.. Values.SelectMany(value => value.Split(','))];

    /// <summary>Reports that a value cannot stand.</summary>
    /// <returns>Null, so that a reader can report and return in one expression.</returns>
    public object? Refuse(string? value, string detail, IReadOnlyList<string>? allowed = null, IEnumerable<string>? candidates = null)
    {
        Context.Mistakes.Add(Context.Locate(Name, new Mistake
        {
            Value = value,
            Detail = detail,
            Allowed = allowed ?? [],
            Suggestions = Suggestions.For(Context.Mistakes, value, candidates ?? allowed ?? [], near => Context.Corrected(Name, value!, near)),
        }));
        return null;
    }
}
