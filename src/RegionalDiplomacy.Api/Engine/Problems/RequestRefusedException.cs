namespace RegionalDiplomacy.Api.Engine.Problems;

/// <summary>Ends a request with a problem.</summary>
public sealed class RequestRefusedException(ProblemType type, string detail, IReadOnlyList<Mistake>? errors = null, string? seeInstead = null)
    : Exception(detail)
{
    /// <summary>The sort of problem.</summary>
    public ProblemType Type { get; } = type;

    /// <summary>The mistakes, if the problem is one of content.</summary>
    public IReadOnlyList<Mistake>? Errors { get; } = errors;

    /// <summary>Where the thing asked for is really found.</summary>
    public string? SeeInstead { get; } = seeInstead;

    /// <summary>Refuses a request that has mistakes.</summary>
    public static RequestRefusedException For(IReadOnlyList<Mistake> mistakes) => new(
        ProblemType.InvalidRequest,
        mistakes.Count == 1 ? mistakes[0].Detail : $"The request has {mistakes.Count} mistakes: {string.Join(' ', mistakes.Select(mistake => mistake.Detail))}",
        mistakes);
}
