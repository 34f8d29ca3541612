namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Reads comma lists, and says what is wrong with them.</summary>
internal static class ListReader
{
    /// <summary>A list of words of which all must be known.</summary>
    public static Choice Words(Argument argument, Choice empty, IReadOnlyList<string> known)
    {
        var choice = Split(argument, empty);
        RefuseUnknown(argument, choice.Values, known, $"is not one of the words of '{argument.Name}'");
        return choice;
    }

    /// <summary>A list of words that must have a form.</summary>
    public static Choice Choice(Argument argument, Choice empty, Func<string, bool> hasForm, string form)
    {
        var choice = Split(argument, empty);
        foreach (var word in choice.Values.Where(word => word.Length > 0 && !hasForm(word)))
            argument.Refuse(word, $"'{word}' cannot be a value of '{argument.Name}': {form}.");
        return choice;
    }

    public static void RefuseUnknown(Argument argument, IEnumerable<string> words, IReadOnlyList<string> known, string complaint)
    {
        foreach (var word in words.Where(word => !known.Contains(word)))
            argument.Refuse(word, word.Length == 0 ? $"'{argument.Name}' has an empty value between its commas or none at all." : $"'{word}' {complaint}.", known);
    }

    public static void RefuseTwice(Argument argument, IEnumerable<string> words)
    {
        foreach (var word in words.GroupBy(word => word).Where(group => group.Count() > 1).Select(group => group.Key))
            argument.Refuse(word, $"'{argument.Name}' names '{word}' twice.");
    }

    private static Choice Split(Argument argument, Choice empty)
    {
        var parts = argument.Parts;
        if (parts.Count > FilterRules.MostValues)
            argument.Refuse(null, $"'{argument.Name}' takes {FilterRules.MostValues} values at most and was given {parts.Count}.");
        if (empty is IdList && parts.Any(part => part.TrimStart('!').Length == 0))
            argument.Refuse("", $"'{argument.Name}' has an empty value between its commas or none at all.");
        return empty with
        {
            Any = Sorted(parts.Where(part => !part.StartsWith('!'))),
            None = Sorted(parts.Where(part => part.StartsWith('!')).Select(part => part[1..])),
        };
    }

    // Order and repetition mean nothing in a choice; sorted, equal questions have equal addresses and tags.
    private static IReadOnlyList<string> Sorted(IEnumerable<string> words) => [.. words.Distinct().Order(StringComparer.Ordinal)];
}
