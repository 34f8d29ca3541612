namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Writes the query part of an address.</summary>
public static class QueryText
{
    /// <summary>The pairs as a query, readable where RFC 3986 allows it: commas and exclamation marks stay.</summary>
    public static string Of(IEnumerable<(string Name, string Value)> pairs)
    {
        var text = string.Join('&', pairs.Select(pair => $"{Escape(pair.Name)}={Escape(pair.Value)}"));
        return text.Length == 0 ? "" : "?" + text;
    }

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%2C", ",").Replace("%21", "!").Replace("%2F", "/");
}
