namespace RegionalDiplomacy.Api.Engine.Problems;

/// <summary>What a sort of problem means and what to do about it.</summary>
/// <param name="Type">The address of this page, which problems carry as their <c>type</c>.</param>
/// <param name="Title">The sort of problem in a few words.</param>
/// <param name="Status">The HTTP status code that usually goes with it.</param>
/// <param name="Meaning">When it occurs.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ProblemPage(string Type, string Title, int Status, string Meaning, string Remedy)
{
    /// <summary>The page of a sort of problem.</summary>
    public static ProblemPage Of(ProblemType type) => new(type.Address, type.Title, type.Status, type.Meaning, type.Remedy);
}
