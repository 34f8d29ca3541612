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

    /// <summary>The most mistakes that are told in one answer.</summary>
    public const int MostTold = 200;

    /// <summary>Refuses a request that has mistakes.</summary>
    public static RequestRefusedException For(IReadOnlyList<Mistake> mistakes)
    {
        if (mistakes.Count == 1) return new(ProblemType.InvalidRequest, mistakes[0].Detail, mistakes);
        IReadOnlyList<Mistake> told = [.. mistakes.Take(MostTold)];
        var first = told.Count < mistakes.Count ? $", of which these are the first {MostTold}" : "";
        return new(ProblemType.InvalidRequest, $"The request has {mistakes.Count} mistakes{first}: {string.Join(' ', told.Select(mistake => mistake.Detail))}", told);
    }
}
