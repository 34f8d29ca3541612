using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Formats;

/// <summary>Records that are to be written in some format.</summary>
/// <param name="Kind">Their kind.</param>
/// <param name="Records">The records as stored JSON; they may come while they are written.</param>
/// <param name="Fields">The properties selected, or null for all.</param>
/// <param name="Store">The store that they come from.</param>
public sealed record RecordSet(Kind Kind, IEnumerable<byte[]> Records, FieldList? Fields, Store Store)
{
    /// <summary>The records with the properties selected.</summary>
    public IEnumerable<byte[]> Selected => Fields is null ? Records : Records.Select(record => Output.JsonFields.Select(record, Fields.Names));
}
