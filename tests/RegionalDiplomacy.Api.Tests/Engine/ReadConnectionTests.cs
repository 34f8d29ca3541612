using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Tests.Engine;

public sealed class ReadConnectionTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    // Which of its statements a request prepares last, and how many others were there before, nobody can foresee.
    [Fact]
    public void A_statement_can_be_run_however_many_others_were_prepared_after_it()
    {
        var pool = new ConnectionPool(file);
        for (var turn = 0; turn < 2; turn++)
        {
            using var connection = pool.Take(null);
            var held = connection.Prepared("SELECT 'held'");
            for (var other = 0; other < 1000; other++) connection.Prepared($"SELECT {other}");
            Assert.Equal("held", held.First(row => row.Text(0)));
        }

        pool.Close();
    }

    public void Dispose() => File.Delete(file);
}
