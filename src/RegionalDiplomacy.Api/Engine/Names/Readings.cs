namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>The ways in which a query can be read when part of it stands in brackets: «Daesh-Khorasan (ISKP)» is one name twice.</summary>
public static class Readings
{
    // A bracket may hold a qualifier instead, so each half is worth less than the whole.
    private const double OfHalf = 0.03;

    // The other half must at least resemble a name of the same record.
    private const double LeastOther = 0.3;

    /// <summary>The text without the bracket, and the text within; null when there is none, or nothing beside it.</summary>
    public static (NameForms Outside, NameForms Inside)? Halves(string query)
    {
        var (open, close) = (query.IndexOf('('), query.LastIndexOf(')'));
        if (open < 0 || close < open) return null;
        var (outside, inside) = (new NameForms(query[..open] + " " + query[(close + 1)..]), new NameForms(query[(open + 1)..close]));
        return outside.Sound.Length == 0 || inside.Sound.Length == 0 ? null : (outside, inside);
    }

    /// <summary>What both halves say together: the better one, if the other does not point elsewhere; otherwise null.</summary>
    public static NameScore? Together(NameScore? outside, NameScore? inside, bool areInitials)
    {
        if (outside is null || inside is null && !areInitials) return null;
        var (better, other) = inside is null || outside.Value >= inside.Value ? (outside, inside?.Value ?? 1) : (inside, outside.Value);
        return other < LeastOther ? null : new NameScore(Math.Round(better.Value - OfHalf, 3), [.. better.Reasons, "one half of a name with a bracket, and the other half fits"]);
    }
}
