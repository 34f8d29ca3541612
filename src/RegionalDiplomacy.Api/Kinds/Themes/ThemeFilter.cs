using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.Themes;

/// <summary>The query parameters of themes: those that every kind has.</summary>
public sealed record ThemeFilter : Filter;
