namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>The store cannot be kept or made where it should. The message says why, and which key to set.</summary>
public sealed class StoreException(string message) : Exception(message);
