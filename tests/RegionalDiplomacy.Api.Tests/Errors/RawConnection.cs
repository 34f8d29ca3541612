using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RegionalDiplomacy.Api.Tests.Errors;

/// <summary>A connection over which any bytes can be sent, and answers read.</summary>
public sealed class RawConnection : IAsyncDisposable
{
    private readonly TcpClient client = new() { NoDelay = true };
    private NetworkStream stream = null!;

    public static async Task<RawConnection> To(Uri address)
    {
        var connection = new RawConnection();
        await connection.client.ConnectAsync(IPAddress.Loopback, address.Port);
        connection.stream = connection.client.GetStream();
        return connection;
    }

    /// <summary>Sends bytes; a server that has heard enough may hang up meanwhile, and its answer is read all the same.</summary>
    public async Task<bool> Send(byte[] bytes)
    {
        try
        {
            await stream.WriteAsync(bytes);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void EndSending() => client.Client.Shutdown(SocketShutdown.Send);

    /// <summary>Reads an answer; null when the server hangs up without one.</summary>
    public async Task<HttpResponseMessage?> Read(bool hasBody = true)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        if (await Line(patience.Token) is not { } status) return null;
        var response = new HttpResponseMessage((HttpStatusCode)int.Parse(status.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)) { Content = new ByteArrayContent([]) };
        var fields = new List<string[]>();
        while (await Line(patience.Token) is { Length: > 0 } line) fields.Add(line.Split(": ", 2));
        response.Content = new ByteArrayContent(hasBody ? await Body(fields, patience.Token) : []);
        foreach (var field in fields)
            if (!response.Headers.TryAddWithoutValidation(field[0], field[1])) response.Content.Headers.TryAddWithoutValidation(field[0], field[1]);
        return response;
    }

    /// <summary>Whether the server has hung up.</summary>
    public async Task<bool> IsClosed()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return await Line(patience.Token) is null;
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<byte[]> Body(List<string[]> fields, CancellationToken cancellation)
    {
        var length = fields.FirstOrDefault(field => field[0] == "Content-Length")?[1];
        if (length is null) return [];
        var body = new byte[int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, cancellation);
        return body;
    }

    private async Task<string?> Line(CancellationToken cancellation)
    {
        var (line, one) = (new List<byte>(), new byte[1]);
        try
        {
            while (await stream.ReadAsync(one, cancellation) > 0)
                if (one[0] == '\n') return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
                else line.Add(one[0]);
        }
        catch (IOException)
        {
            // The server has reset the connection, which is a way of hanging up.
        }

        return null;
    }
}
