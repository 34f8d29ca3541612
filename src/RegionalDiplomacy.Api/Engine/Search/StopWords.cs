using System.Collections.Frozen;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>English words by which a question is put rather than what it is about.</summary>
public static class StopWords
{
    /// <summary>The words, as the full-text index parts them.</summary>
    public static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet((
        "a about after all also am an and any are as at be because been before being but by can could did do does doing during each for from " +
        "had has have having he her hers him his how i if in into is it its just let list me might more most much many my no nor of off on once only or other our out over own " +
        "s said same say says she should show so some such tell than that the their them then there these they think thinks this those through to too under until up us very " +
        "was we were what when where which while who whom whose why will with would you your give find get got give happened happen please vs want wants need needs still make makes made take takes go goes going come comes use used uses tell really ever yet").Split(' '));

    /// <summary>Words with which a question begins.</summary>
    public static readonly FrozenSet<string> Asking = FrozenSet.ToFrozenSet(
        "who whom whose what which when where why how do does did is are was were can could should would will has have had".Split(' '));
}
