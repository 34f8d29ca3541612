using System.Text;
using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>A parameter whose value is JSON, and the mistakes found in it.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">The value.</param>
public sealed record JsonParameter(string Name, JsonElement Value)
{
    private readonly List<Mistake> mistakes = [];

    /// <summary>Reads a parameter.</summary>
    /// <exception cref="RequestRefusedException">The value is not JSON.</exception>
    public static JsonParameter Read(string name, string text) => new(name, ClientJson.Parse(Encoding.UTF8.GetBytes(text), (detail, pointer) =>
        RequestRefusedException.For([new Mistake { Parameter = name, Pointer = pointer, Value = text, Detail = $"The value of '{name}' is not JSON that can be read: {detail}" }])));

    /// <summary>Reports what is wrong at a place.</summary>
    /// <param name="pointer">The JSON pointer (RFC 6901) to the place.</param>
    /// <param name="value">What stands there.</param>
    /// <param name="detail">What is wrong with it, and what would be right.</param>
    /// <param name="allowed">The words that are right, where they can be listed.</param>
    /// <param name="near">Words of which one may be meant, where they are too many to be listed.</param>
    public void Refuse(string pointer, string? value, string detail, IReadOnlyList<string>? allowed = null, IEnumerable<string>? near = null) => mistakes.Add(new Mistake
    {
        Parameter = Name,
        Pointer = pointer,
        Value = value,
        Detail = detail,
        Allowed = allowed ?? [],
        Suggestions = Suggestions.For(mistakes, value, near ?? allowed ?? []),
    });

    /// <summary>Reports properties of an object that are not known.</summary>
    public void RefuseUnknown(string pointer, JsonElement json, IReadOnlyList<string> known)
    {
        foreach (var member in json.EnumerateObject().Where(member => !known.Contains(member.Name)))
            Refuse($"{pointer}/{ClientJson.Escape(member.Name)}", member.Name, $"'{member.Name}' is not a property that is known here.", known);
    }

    /// <summary>Ends the request if anything was refused.</summary>
    public void RefuseMistakes()
    {
        if (mistakes.Count > 0) throw RequestRefusedException.For(mistakes);
    }
}
