namespace RegionalDiplomacy.Api.Engine.Quality;

/// <summary>A rule that the compiled store must keep, asked of the store itself and not of the code that made it.</summary>
/// <param name="Name">The rule's name, in kebab case.</param>
/// <param name="Checks">What it checks, in a sentence.</param>
/// <param name="Checked">SQL for the ids of what is checked, for a given catalogue.</param>
/// <param name="Failing">SQL for the ids of what breaks the rule.</param>
public sealed record QualityRule(string Name, string Checks, Func<Catalogue, string> Checked, Func<Catalogue, string> Failing)
{
    /// <summary>A rule about every object within the records of the seeded kinds that has a certain property.</summary>
    /// <param name="name">The rule's name.</param>
    /// <param name="checks">What it checks.</param>
    /// <param name="property">The property's name in JSON.</param>
    /// <param name="broken">The condition in SQL under which an object <c>o.value</c> breaks the rule.</param>
    public static QualityRule OfObjects(string name, string checks, string property, string broken)
    {
        return new QualityRule(name, checks, catalogue => Objects(catalogue, "1"), catalogue => Objects(catalogue, broken));

        string Objects(Catalogue catalogue, string condition) => Union(catalogue, kind => $"""
            SELECT DISTINCT r.id FROM {kind.Table} r, json_tree(CAST(r.json AS TEXT)) o
            WHERE o.type = 'object' AND json_type(o.value, '$.{property}') IS NOT NULL AND ({condition})
            """);
    }

    /// <summary>A query for each seeded kind, put together.</summary>
    public static string Union(Catalogue catalogue, Func<Kind, string> query) =>
        string.Join(" UNION ALL ", catalogue.Where(kind => kind.IsSeeded).Select(kind => $"SELECT * FROM ({query(kind)})"));
}
