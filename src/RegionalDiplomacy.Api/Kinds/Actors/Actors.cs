using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Actors;

/// <summary>The declaration of the kind.</summary>
public static class Actors
{
    /// <summary>Actors.</summary>
    public static readonly Kind Kind = new Kind<Actor, ActorFilter>
    {
        Name = "actor",
        Route = "actors",
        Singular = "actor",
        Plural = "actors",
        Description = "States, the Taliban authorities and their opponents, international organisations, banks, funds, agencies, companies and the people whom the report quotes by description, each with its posture, interests, fears, asks and offers.",
        SearchWeight = 0.85,
        AnswerWeight = 0.7,
        ExampleId = "uzbekistan",
    };
}
