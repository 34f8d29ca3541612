using RegionalDiplomacy.Api.Engine.Suggest;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>What the document says of completing names.</summary>
public static class SuggestOperations
{
    /// <summary>The completion.</summary>
    public static Operation Suggest() => new()
    {
        Id = "SuggestNames",
        Tag = SearchOperations.Tag,
        Summary = "Completes names as they are typed.",
        Description = "Labels and aliases that begin with what is typed, or of which a word does, in any spelling and script; where there are none, names that sound so. Each record comes once, with a hint that tells it from its namesakes. It takes less than a millisecond of work, so it can be asked at every keystroke.",
        Answer = typeof(SuggestAnswer),
        AnswerDescription = "The completions, the best first.",
        Query = [typeof(SuggestFilter)],
    };
}
