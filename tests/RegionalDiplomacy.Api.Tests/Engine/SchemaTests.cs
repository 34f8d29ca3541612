using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Seed;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Engine;

public sealed class SchemaTests(ApiFixture api)
{
    // A store that lies there from before has the tables of its day, and would be opened by a service that asks for others.
    [Fact]
    public void The_version_of_the_compiler_is_raised_with_the_tables()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(api.Folder, $"knowledge-base-{api.Store.Version}.sqlite")};Mode=ReadOnly");
        // The tables of the kinds follow from their records, on which the dataset version depends as well.
        var statements = connection.Query<string>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name NOT IN @kinds ORDER BY name", new { kinds = KnowledgeBase.Catalogue.Select(kind => kind.Table) });
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', statements))))[..16];
        Assert.Equal((9, "ad1fa7f907c6741f"), (SeedFolder.CompilerVersion, hash));
    }
}
