namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>How much one request can ask for.</summary>
public static class Limits
{
    /// <summary>The most queries in a batch, as the manifest announces it.</summary>
    public const int Batch = 100;

    /// <summary>The most candidates for a query.</summary>
    public const int Candidates = 100;

    /// <summary>How many candidates a query gets that says nothing.</summary>
    public const int DefaultCandidates = 5;

    /// <summary>The most records of which values can be fetched at once.</summary>
    public const int ExtendedRecords = 1000;

    /// <summary>The most properties in a query, and the most that can be fetched at once.</summary>
    public const int Properties = 50;

    /// <summary>How many suggestions are given at once.</summary>
    public const int Suggestions = 10;
}
