using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Where parameters are read from, and the mistakes gathered on the way.</summary>
/// <param name="kind">The kind that is asked for, or null where an address takes no parameters.</param>
/// <param name="sections">The sections of the report.</param>
/// <param name="mistakes">The list that mistakes are added to.</param>
public abstract class BindingContext(Kind? kind, IReadOnlyList<string> sections, List<Mistake> mistakes)
{
    /// <summary>The kind that is asked for, or null where an address takes no parameters.</summary>
    public Kind? Kind { get; } = kind;

    /// <summary>The sections of the report.</summary>
    public IReadOnlyList<string> Sections { get; } = sections;

    /// <summary>The kinds that can be named, as the address names them.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The mistakes found so far.</summary>
    public List<Mistake> Mistakes { get; } = mistakes;

    /// <summary>Ends the request if it has mistakes.</summary>
    /// <exception cref="RequestRefusedException">There are mistakes; all of them are told.</exception>
    public void RefuseMistakes()
    {
        if (Mistakes.Count > 0) throw RequestRefusedException.For(Mistakes);
    }

    /// <summary>The names of the parameters that were sent.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>The values of a parameter, one for each time that it was sent, or null.</summary>
    public abstract IReadOnlyList<string>? Values(string name);

    /// <summary>The mistake with the place where it stands.</summary>
    public abstract Mistake Locate(string name, Mistake mistake);

    /// <summary>The request's address with one value of one parameter put right, or null when the parameter is not in the address.</summary>
    public abstract string? Corrected(string parameter, string wrong, string right);

    /// <summary>The request's address with a parameter called by another name, or null when the parameter is not in the address.</summary>
    public abstract string? Renamed(string wrong, string right);
}
