namespace RegionalDiplomacy.Api.Engine;

/// <summary>The words that stand for the members of an enum in JSON, in SQL and in addresses.</summary>
public static class EnumWords
{
    /// <summary>All words of an enum, in the order of its declaration; none for another type.</summary>
    public static IReadOnlyList<string> Of(Type type) => type.IsEnum ? [.. Enum.GetNames(type).Select(Json.Name)] : [];

    /// <summary>The word of one member.</summary>
    public static string Of(Enum member) => Json.Name(member.ToString());
}
