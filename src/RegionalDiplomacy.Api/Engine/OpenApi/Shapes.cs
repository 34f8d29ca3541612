using System.Collections.Concurrent;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The shapes of types, each read once.</summary>
public static class Shapes
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new();

    /// <summary>The shape of a type.</summary>
    public static Shape Of(Type type) => Known.GetOrAdd(type, known => new Shape(known));
}
