using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Themes;

/// <summary>A topic that ties records of all kinds together.</summary>
public sealed record Theme : Record;
