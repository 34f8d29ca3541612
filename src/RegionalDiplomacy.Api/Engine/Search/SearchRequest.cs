using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>A search that was understood.</summary>
public sealed class SearchRequest
{
    /// <summary>The address of searches.</summary>
    public const string Path = "/api/v1/search";

    private readonly SearchPaging paging = new();

    private SearchRequest()
    {
    }

    /// <summary>What is searched for.</summary>
    public SearchFilter Filter { get; } = new();

    /// <summary>How many hits the page holds at most.</summary>
    public int Limit => paging.Limit ?? SearchPaging.DefaultLimit;

    /// <summary>How many hits come before the page.</summary>
    public int After { get; private set; }

    /// <summary>The request's own address in its canonical form.</summary>
    public string Self => field ??= Address(paging.Cursor);

    private string Question => field ??= Path + QueryText.Of(Parameter.Pairs(Filter));

    /// <summary>Reads a request.</summary>
    /// <exception cref="RequestRefusedException">The request has mistakes; all of them are told.</exception>
    public static SearchRequest Read(Catalogue catalogue, HttpRequest http, Store store)
    {
        var request = new SearchRequest();
        var context = new AddressContext(http, null, store.Sections) { Kinds = [.. catalogue.Select(kind => kind.Name)] };
        Binder.Bind(context, request.Filter, request.paging);
        IdGuard.RefuseUnknown(context, request.Filter, store);
        request.ReadCursor(context, store.Version);
        context.RefuseMistakes();
        return request;
    }

    /// <summary>The cursor of the page that comes after this one, and its address.</summary>
    public (string Cursor, string Address) Next(string version)
    {
        var cursor = Cursor.Write([(long)After + Limit], Question, version);
        return (cursor, Address(cursor));
    }

    private string Address(string? cursor) => Path + QueryText.Of(Parameter.Pairs(Filter, paging with { Cursor = cursor }));

    private void ReadCursor(BindingContext context, string version)
    {
        if (paging.Cursor is null || context.Mistakes.Count > 0) return;
        if (Cursor.Read(paging.Cursor, Question, version, context) is [long after]) After = (int)after;
    }
}
