using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.People;

/// <summary>The declaration of the kind.</summary>
public static class People
{
    /// <summary>People.</summary>
    public static readonly Kind Kind = new Kind<Person, PersonFilter>
    {
        Name = "person",
        Route = "people",
        Singular = "person",
        Plural = "people",
        Description = "People who hold an office, speak, act or are acted upon in the report: their offices with dates, and for whom they speak.",
        TakesTitles = true,
        ExampleId = "amir-khan-muttaqi",
    };
}
