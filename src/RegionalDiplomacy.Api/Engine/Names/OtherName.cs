namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>A name that resembles one of a record and belongs to something that the knowledge base does not hold.</summary>
/// <param name="Name">The name.</param>
/// <param name="Note">What it belongs to.</param>
public sealed record OtherName(string Name, string Note);
