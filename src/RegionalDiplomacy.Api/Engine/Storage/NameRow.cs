using RegionalDiplomacy.Api.Engine.Names;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>A name in the forms in which it is looked for.</summary>
internal sealed class NameRow
{
    /// <summary>How many letters of beginnings are kept; longer ones are compared with the names themselves.</summary>
    public const int LongestStart = 40;

    private NameRow(NameForms forms, Alias? alias, string descriptors)
    {
        Values = [forms.Name, alias is null ? null : EnumWords.Of(alias.Sort), alias is null ? null : EnumWords.Of(alias.Origin),
            forms.Folded, string.Join(' ', forms.Sounds), forms.Sound, forms.Bag, forms.Skeleton, forms.Initials, descriptors];
        (Sound, Words, Trigrams, Starts) = (forms.Sound, [.. forms.Words.Distinct()], [.. forms.Trigrams], [.. StartsOf(forms.Folded)]);
    }

    /// <summary>The columns from the name itself on.</summary>
    public object?[] Values { get; }

    /// <summary>The name as it sounds.</summary>
    public string Sound { get; }

    /// <summary>The folded words, each once.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The runs of three letters in the sound, each once.</summary>
    public IReadOnlyList<string> Trigrams { get; }

    /// <summary>How the name begins at each of its words.</summary>
    public IReadOnlyList<(int Position, string Start)> Starts { get; }

    /// <summary>The label and the aliases of a record, as far as they have a sound.</summary>
    public static IEnumerable<NameRow> Of(Kind kind, WalkedRecord walked)
    {
        var descriptors = Descriptors(kind, walked);
        return walked.Record.Aliases.Select(alias => (alias.Name, Alias: (Alias?)alias)).Prepend((walked.Record.Label, null))
            .Select(name => new NameRow(new NameForms(name.Item1), name.Item2, descriptors)).Where(row => row.Sound.Length > 0);
    }

    private static IEnumerable<(int Position, string Start)> StartsOf(string folded) => Enumerable.Range(0, folded.Length)
        .Where(place => place == 0 || folded[place - 1] == ' ')
        .Select((place, position) => (position, folded.Substring(place, Math.Min(LongestStart, folded.Length - place))));

    private static string Descriptors(Kind kind, WalkedRecord walked) => string.Join(' ', walked.Nodes
        .Where(node => node is { Path: "type", Value: Enum })
        .Select(node => EnumWords.Spaced(EnumWords.Of((Enum)node.Value)))
        .Append(kind.Singular)
        .SelectMany(words => Folding.Fold(words).Split(' '))
        .Select(Folding.Sound).Distinct());
}
