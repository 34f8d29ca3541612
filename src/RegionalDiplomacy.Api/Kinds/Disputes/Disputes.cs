using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Disputes;

/// <summary>The declaration of the kind.</summary>
public static class Disputes
{
    /// <summary>Disputes.</summary>
    public static readonly Kind Kind = new Kind<Dispute, DisputeFilter>
    {
        Name = "dispute",
        Route = "disputes",
        Singular = "dispute",
        Plural = "disputes",
        Description = "Matters over which two or more sides are at odds: what is at stake, what each side holds, what has happened, what each can bring to bear, and ways out.",
        ExampleId = "helmand-water-dispute",
        Mutual = [("projects", "disputes")],
    };
}
