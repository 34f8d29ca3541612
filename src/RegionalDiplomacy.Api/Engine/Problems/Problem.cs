using System.Text.Json.Serialization;

namespace RegionalDiplomacy.Api.Engine.Problems;

/// <summary>An error, told as RFC 9457 describes.</summary>
public sealed record Problem
{
    /// <summary>The address of a page that explains this sort of problem.</summary>
    /// <example>/problems/invalid-request</example>
    public required string Type { get; init; }

    /// <summary>The sort of problem in a few words.</summary>
    /// <example>The request has a mistake.</example>
    public required string Title { get; init; }

    /// <summary>The HTTP status code.</summary>
    /// <example>400</example>
    public required int Status { get; init; }

    /// <summary>What is wrong with this very request, and what to do instead.</summary>
    /// <example>'cannal' is not one of the words of 'type'.</example>
    public required string Detail { get; init; }

    /// <summary>The address that was asked for.</summary>
    /// <example>/api/v1/projects?type=cannal</example>
    public required string Instance { get; init; }

    /// <summary>The identifier of the request in the service's logs.</summary>
    /// <example>4bf92f3577b34da6a3ce929d0e0e4736</example>
    public required string TraceId { get; init; }

    /// <summary>Every mistake of the request; absent when the problem is not one of the request's content.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Mistake>? Errors { get; init; }

    /// <summary>The address where the thing asked for is really found; absent when there is none.</summary>
    /// <example>/api/v1/actors/uzbekistan</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SeeInstead { get; init; }
}
