namespace RegionalDiplomacy.Api.Engine;

/// <summary>The words that stand for the members of an enum in JSON, in SQL and in addresses.</summary>
public static class EnumWords
{
    /// <summary>All words of an enum, in the order of its declaration; none for another type.</summary>
    public static IReadOnlyList<string> Of(Type type) => type.IsEnum ? [.. Enum.GetNames(type).Select(Json.Name)] : [];

    /// <summary>A word as it is read: with spaces in place of capitals.</summary>
    public static string Spaced(string word) => string.Concat(word.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    /// <summary>The word of one member.</summary>
    public static string Of(Enum member) => Json.Name(member.ToString());
}
