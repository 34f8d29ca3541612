using Mapster;

namespace RegionalDiplomacy.Api.Engine;

/// <summary>The mappings between two shapes of one thing: strict, so that a member without a source fails when they are compiled.</summary>
public static class Mappings
{
    /// <summary>All mappings of the engine.</summary>
    public static readonly TypeAdapterConfig Config = Create();

    private static TypeAdapterConfig Create()
    {
        var config = new TypeAdapterConfig { RequireDestinationMemberSource = true };
        config.NewConfig<Record, Link>();
        config.Scan(typeof(Mappings).Assembly);
        return config;
    }
}
