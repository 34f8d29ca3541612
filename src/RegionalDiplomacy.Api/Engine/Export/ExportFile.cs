using RegionalDiplomacy.Api.Engine.Formats;

namespace RegionalDiplomacy.Api.Engine.Export;

/// <summary>A file that can be downloaded.</summary>
public sealed record ExportFile
{
    /// <summary>The file's name.</summary>
    /// <example>projects.csv</example>
    public required string Name { get; init; }

    /// <summary>The file's address.</summary>
    /// <example>/api/v1/export/projects.csv</example>
    public required string Url { get; init; }

    /// <summary>The media type.</summary>
    /// <example>text/csv</example>
    public required string MediaType { get; init; }

    /// <summary>How many records the file holds.</summary>
    /// <example>63</example>
    public required long Records { get; init; }

    /// <summary>How many bytes the file has, uncompressed.</summary>
    public required long Bytes { get; init; }

    /// <summary>The SHA-256 of the file's bytes, uncompressed, in hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>What can be downloaded.</summary>
public sealed record Manifest
{
    /// <summary>The name under which the store notes its manifest.</summary>
    public const string Note = "manifest";

    /// <summary>The version of the dataset.</summary>
    public required string DatasetVersion { get; init; }

    /// <summary>The files.</summary>
    public required IReadOnlyList<ExportFile> Files { get; init; }
}

/// <summary>The formats in which a kind is exported.</summary>
public static class ExportFormats
{
    /// <summary>The formats, each with the ending of its files.</summary>
    public static IReadOnlyDictionary<string, OutputFormat> ByEnding { get; } = new Dictionary<string, OutputFormat>
    {
        ["ndjson"] = OutputFormat.Ndjson,
        ["csv"] = OutputFormat.Csv,
        ["json"] = OutputFormat.Json,
    };
}
