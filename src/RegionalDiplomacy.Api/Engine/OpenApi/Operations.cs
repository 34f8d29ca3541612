using System.Text;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>What the document says of each operation.</summary>
public static class Operations
{
    /// <summary>The tag of what is about the service rather than the report.</summary>
    public const string AboutTag = "About the service";

    /// <summary>The list of a kind.</summary>
    public static Operation List(Kind kind) => new()
    {
        Id = $"List{Pascal(kind.Plural)}",
        Tag = Tag(kind),
        Summary = $"Lists {kind.Plural}, filtered, sorted and page by page.",
        Description = $"{kind.Description} All parameters are optional: different ones narrow the list, several values of one (separated by commas) widen it, and a leading `!` rules a value out. `total` is exact whatever the page; follow `next` until it is null to have them all.",
        Answer = typeof(Page<>).MakeGenericType(kind.RecordType),
        AnswerDescription = $"A page of {kind.Plural}.",
        Pages = true,
        Query = [kind.FilterType, typeof(Paging)],
        Kind = kind,
    };

    /// <summary>A single record of a kind.</summary>
    public static Operation Get(Kind kind) => new()
    {
        Id = $"Get{Pascal(kind.Singular)}",
        Tag = Tag(kind),
        Summary = $"Gives one {kind.Singular}.",
        Description = "The whole record, each statement with who says it, how the report takes it, and where in the report it stands.",
        Answer = kind.RecordType,
        AnswerDescription = $"The {kind.Singular}.",
        Path = ("id", $"The id of the {kind.Singular}.", kind.ExampleId),
        Query = [typeof(Selection)],
        Kind = kind,
    };

    /// <summary>The redirect to a record of unknown kind.</summary>
    public static Operation Locate() => new()
    {
        Id = "LocateRecord",
        Tag = AboutTag,
        Summary = "Redirects to a record, whatever its kind.",
        Description = "Ids are unique over all kinds. Whoever has an id and does not know of what kind it is asks here and is sent on.",
        AnswerDescription = "The record is at the address in the header `Location`.",
        Redirects = true,
        Path = ("id", "The id of a record of any kind.", "qush-tepa-canal"),
    };

    /// <summary>The front page.</summary>
    public static Operation Front() => new()
    {
        Id = "GetFrontPage",
        Tag = AboutTag,
        Summary = "Tells where things are.",
        Description = "A script gets the addresses of the lists, the document and the dataset; a browser is sent to this page.",
        Answer = typeof(Front),
        AnswerDescription = "The addresses.",
    };

    /// <summary>The description of the dataset.</summary>
    public static Operation Dataset() => new()
    {
        Id = "GetDataset",
        Tag = AboutTag,
        Summary = "Describes the dataset: version, counts, source and coverage.",
        Description = "How many records there are of each kind, which report they are drawn from, how much of it they cite, and the version that every page repeats.",
        Answer = typeof(Dataset),
        AnswerDescription = "The description.",
    };

    /// <summary>All sorts of problems.</summary>
    public static Operation Problems() => new()
    {
        Id = "ListProblems",
        Tag = AboutTag,
        Summary = "Lists the sorts of problems that an answer can report.",
        Description = "Every failure is answered with problem details (RFC 9457), whose `type` is the address of one of these pages.",
        Answer = typeof(IReadOnlyList<ProblemPage>),
        AnswerDescription = "The sorts of problems.",
    };

    /// <summary>One sort of problem.</summary>
    public static Operation Explain() => new()
    {
        Id = "GetProblem",
        Tag = AboutTag,
        Summary = "Explains a sort of problem.",
        Description = "When the problem occurs, and what to do about it.",
        Answer = typeof(ProblemPage),
        AnswerDescription = "The explanation.",
        Path = ("slug", "The last part of a problem's `type`.", ProblemType.InvalidRequest.Slug),
    };

    /// <summary>The tag of a kind.</summary>
    public static string Tag(Kind kind) => char.ToUpperInvariant(kind.Plural[0]) + kind.Plural[1..];

    private static string Pascal(string words) =>
        words.Split(' ').Aggregate(new StringBuilder(), (text, word) => text.Append(char.ToUpperInvariant(word[0])).Append(word[1..])).ToString();
}
