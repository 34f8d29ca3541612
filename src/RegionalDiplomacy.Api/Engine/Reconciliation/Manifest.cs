using System.Text.Json.Serialization;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>What the reconciliation service offers and where (Reconciliation Service API 0.2, 3.1).</summary>
public sealed record ReconciliationManifest
{
    /// <summary>The versions of the Reconciliation Service API that are spoken.</summary>
    /// <example>["0.2"]</example>
    public IReadOnlyList<string> Versions { get; init; } = ["0.2"];

    /// <summary>The name of the service.</summary>
    /// <example>RegionalDiplomacy: The Taliban’s Neighbourhood (International Crisis Group, 2024)</example>
    public string Name { get; init; } = "RegionalDiplomacy: The Taliban’s Neighbourhood (International Crisis Group, 2024)";

    /// <summary>The address to which an id is appended to lead to its record.</summary>
    /// <example>http://localhost:5000/api/v1/records/</example>
    public required string IdentifierSpace { get; init; }

    /// <summary>The address at which types and properties are described.</summary>
    /// <example>http://localhost:5000/api/v1/context.jsonld</example>
    public required string SchemaSpace { get; init; }

    /// <summary>The types of records.</summary>
    public required IReadOnlyList<ReconciliationType> DefaultTypes { get; init; }

    /// <summary>The address of the documentation.</summary>
    /// <example>http://localhost:5000/swagger</example>
    public required string Documentation { get; init; }

    /// <summary>The version of the software.</summary>
    /// <example>1.0.0</example>
    public string ServiceVersion { get; init; } = typeof(ReconciliationManifest).Assembly.GetName().Version!.ToString(3);

    /// <summary>Where a record is.</summary>
    public required AddressTemplate View { get; init; }

    /// <summary>Where a feature of candidates is explained.</summary>
    [JsonPropertyName("feature_view")]
    public required AddressTemplate FeatureView { get; init; }

    /// <summary>Where a record can be looked at as a small card.</summary>
    public required PreviewMetadata Preview { get; init; }

    /// <summary>Where names are completed.</summary>
    public required SuggestServices Suggest { get; init; }

    /// <summary>How values of properties are fetched.</summary>
    public required ExtendMetadata Extend { get; init; }

    /// <summary>The most queries that a batch may have.</summary>
    /// <example>100</example>
    public int BatchSize { get; init; } = Limits.Batch;
}

/// <summary>A template of addresses.</summary>
/// <param name="Url" example="http://localhost:5000/api/v1/records/{{id}}">The address, with <c>{{id}}</c> in place of an id.</param>
public sealed record AddressTemplate(string Url);

/// <summary>The cards on which records can be looked at.</summary>
/// <param name="Url" example="http://localhost:5000/api/v1/reconcile/preview/{{id}}">The card's address, with <c>{{id}}</c> in place of a record's id.</param>
/// <param name="Width" example="430">The card's width in pixels.</param>
/// <param name="Height" example="300">The card's height in pixels.</param>
public sealed record PreviewMetadata(string Url, int Width, int Height);

/// <summary>The services that complete names.</summary>
/// <param name="Entity">Of records.</param>
/// <param name="Property">Of properties.</param>
/// <param name="Type">Of types.</param>
public sealed record SuggestServices(SuggestMetadata Entity, SuggestMetadata Property, SuggestMetadata Type);

/// <summary>Where a service that completes names is.</summary>
/// <param name="ServiceUrl" example="http://localhost:5000">The address that both paths go on from.</param>
/// <param name="ServicePath" example="/api/v1/reconcile/suggest/entity">The path of the service.</param>
/// <param name="FlyoutServicePath" example="/api/v1/reconcile/flyout/entity/${id}">The path of the small preview of a suggestion, with <c>${id}</c> in place of its id.</param>
public sealed record SuggestMetadata(
    [property: JsonPropertyName("service_url")] string ServiceUrl,
    [property: JsonPropertyName("service_path")] string ServicePath,
    [property: JsonPropertyName("flyout_service_path")] string FlyoutServicePath);

/// <summary>How values of properties are fetched.</summary>
/// <param name="ProposeProperties">Where the properties of a type are listed.</param>
/// <param name="PropertySettings">What can be set for a property that is fetched.</param>
public sealed record ExtendMetadata(
    [property: JsonPropertyName("propose_properties")] ServiceAddress ProposeProperties,
    [property: JsonPropertyName("property_settings")] IReadOnlyList<PropertySetting> PropertySettings);

/// <summary>Where a service is.</summary>
/// <param name="ServiceUrl" example="http://localhost:5000">The address that the path goes on from.</param>
/// <param name="ServicePath" example="/api/v1/reconcile/extend/propose">The path.</param>
public sealed record ServiceAddress([property: JsonPropertyName("service_url")] string ServiceUrl, [property: JsonPropertyName("service_path")] string ServicePath);

/// <summary>What can be set for a property that is fetched.</summary>
public sealed record PropertySetting
{
    /// <summary>The setting's name in a request.</summary>
    /// <example>limit</example>
    public required string Name { get; init; }

    /// <summary>What the setting is called in a form.</summary>
    /// <example>Most values</example>
    public required string Label { get; init; }

    /// <summary>The sort of form field: <c>number</c> or <c>select</c>.</summary>
    /// <example>number</example>
    public required string Type { get; init; }

    /// <summary>The value when nothing is set.</summary>
    /// <example>0</example>
    public required object Default { get; init; }

    /// <summary>What the setting does.</summary>
    /// <example>How many values are given for a record at most; 0 gives all.</example>
    [JsonPropertyName("help_text")]
    public required string HelpText { get; init; }

    /// <summary>The values that can be chosen; absent where the value is free.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SettingChoice>? Choices { get; init; }
}

/// <summary>A value that can be chosen.</summary>
/// <param name="Value" example="id">The value.</param>
/// <param name="Name" example="the id">The value in words.</param>
public sealed record SettingChoice(string Value, string Name);
