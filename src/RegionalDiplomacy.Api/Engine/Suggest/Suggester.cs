using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Suggest;

/// <summary>Completes names as they are typed.</summary>
public sealed class Suggester(Catalogue catalogue, SuggestIndex index)
{
    // A shorter sound begins too many names.
    private const int LeastSound = 3;

    /// <summary>The kinds whose records can be suggested.</summary>
    public static IReadOnlyList<string> Kinds(Catalogue catalogue) => [.. catalogue.Where(kind => kind.IsNamed).Select(kind => kind.Name)];

    /// <summary>Some of the completions of a text.</summary>
    /// <param name="text">What is typed.</param>
    /// <param name="kinds">The kinds of the records wanted, or null for any.</param>
    /// <param name="after">How many completions to pass over.</param>
    /// <param name="count">How many are wanted. Beyond the first <see cref="BusyPrefixes.Kept"/> there may be none.</param>
    public IReadOnlyList<SuggestedRecord> Complete(string text, IReadOnlyList<string>? kinds, int after, int count)
    {
        var forms = new NameForms(text);
        if (forms.Folded.Length == 0) return [];
        var found = Completion.Best(index.Named(forms.Folded, kinds)).Concat(Completion.Best(index.Begun(forms.Folded, kinds))).DistinctBy(one => one.Rank).ToList();
        if (found.Count == 0 && forms.Sound.Length >= LeastSound) found = [.. Completion.Best(index.Sounding(forms.Sound, kinds))];
        var names = found.Skip(after).Take(Math.Min(count, BusyPrefixes.Kept - after)).Select(one => one.NameKey).ToList();
        var told = index.Told(names);
        return [.. names.Select(key => Tell(told[key]))];
    }

    private SuggestedRecord Tell(SuggestedName name) => new()
    {
        Id = name.Id,
        Kind = name.Kind,
        Label = name.Label,
        Name = name.Alias,
        Hint = name.Hint,
        Url = $"{catalogue.Named(name.Kind).Path}/{name.Id}",
    };
}

/// <summary>A name with what is told of its record.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Kind">The record's kind.</param>
/// <param name="Label">The record's label.</param>
/// <param name="Alias">The name, or null when it is the label.</param>
/// <param name="Hint">The hint.</param>
public sealed record SuggestedName(string Id, string Kind, string Label, string? Alias, string Hint);
