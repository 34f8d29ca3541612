using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Forums;

/// <summary>The declaration of the kind.</summary>
public static class Forums
{
    /// <summary>Forums.</summary>
    public static readonly Kind Kind = new Kind<Forum, ForumFilter>
    {
        Name = "forum",
        Route = "forums",
        Singular = "forum",
        Plural = "forums",
        Description = "Tracks, contact groups, conferences, dialogues and coordination groups: who is in, who is kept out, and what they have done.",
        ExampleId = "sco-afghanistan-contact-group",
    };
}
