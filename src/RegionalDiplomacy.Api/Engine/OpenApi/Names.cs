using System.Text;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>How kinds are called in the names of operations and components.</summary>
public static class Names
{
    /// <summary>Several records, such as <c>MilitantGroups</c>.</summary>
    public static string Plural(Kind kind) => Pascal(kind.Plural);

    /// <summary>One record, such as <c>MilitantGroup</c>.</summary>
    public static string Singular(Kind kind) => Pascal(kind.Singular);

    private static string Pascal(string words) =>
        words.Split(' ').Aggregate(new StringBuilder(), (text, word) => text.Append(char.ToUpperInvariant(word[0])).Append(word[1..])).ToString();
}
