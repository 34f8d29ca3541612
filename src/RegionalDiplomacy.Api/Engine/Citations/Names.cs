namespace RegionalDiplomacy.Api.Engine.Citations;

/// <summary>Names of people as bibliographies need them.</summary>
public static class Names
{
    /// <summary>Given and family name: the last word is taken for the family name; a name of one word has no given part.</summary>
    public static (string Given, string Family) Split(string name)
    {
        var space = name.LastIndexOf(' ');
        return space < 0 ? ("", name) : (name[..space], name[(space + 1)..]);
    }

    /// <summary>«Family, Given», or the name itself when it has one word.</summary>
    public static string Inverted(string name) => Split(name) is var (given, family) && given.Length > 0 ? $"{family}, {given}" : name;
}
