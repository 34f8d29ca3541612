using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>A list request that was understood: read, checked against the limits, and with every id found in the store.</summary>
public sealed class ListRequest
{
    private readonly Paging paging = new();
    private readonly Filter filter;

    private ListRequest(Kind kind, Filter filter)
    {
        Kind = kind;
        this.filter = filter;
    }

    /// <summary>The kind asked for.</summary>
    public Kind Kind { get; }

    /// <summary>How many records the page holds at most.</summary>
    public int Limit => paging.Limit ?? Paging.DefaultLimit;

    /// <summary>The properties selected, or null for all.</summary>
    public FieldList? Fields => paging.Fields;

    /// <summary>The order.</summary>
    public Order Order => new(Kind.Shape, Sort);

    /// <summary>The sort values after which the page begins, or null for the first page.</summary>
    public IReadOnlyList<object?>? After { get; private set; }

    /// <summary>The request's own address in its canonical form.</summary>
    public string Self => Address(paging.Cursor);

    private SortList Sort => paging.Sort ?? new SortList([new SortKey(Kind.DefaultSort.TrimStart('-'), Kind.DefaultSort.StartsWith('-'))]);

    // The limit may change from page to page; what is asked for and its order may not.
    private string Question => Kind.Path + QueryText.Of([.. Pairs(filter), ("sort", Sort.ToString())]);

    /// <summary>Reads a request.</summary>
    /// <exception cref="RequestRefusedException">The request has mistakes; all of them are told.</exception>
    public static ListRequest Read(Kind kind, HttpRequest http, Store store)
    {
        var request = new ListRequest(kind, kind.NewFilter());
        var context = new BindingContext(http, kind.Shape, store.Sections);
        Binder.Bind(context, request.filter, request.paging);
        IdGuard.RefuseUnknown(context, request.filter, store);
        request.ReadCursor(context, store.Version);
        return context.Mistakes.Count == 0 ? request : throw RequestRefusedException.For(context.Mistakes);
    }

    /// <summary>The conditions of the request.</summary>
    public Where Where()
    {
        var where = new Where(Kind.Shape);
        filter.Apply(where);
        return where;
    }

    /// <summary>The address of the page after the record with these sort values.</summary>
    public (string Cursor, string Address) Next(IReadOnlyList<object?> last, string version)
    {
        var cursor = Cursor.Write(last, Question, version);
        return (cursor, Address(cursor));
    }

    private static IEnumerable<(string, string)> Pairs(object target) =>
        Parameter.Of(target.GetType()).Select(parameter => (parameter.Name, parameter.Text(target)!)).Where(pair => pair.Item2 is not null);

    private string Address(string? cursor) => Kind.Path + QueryText.Of([.. Pairs(filter), .. Pairs(paging with { Cursor = cursor })]);

    private void ReadCursor(BindingContext context, string version)
    {
        if (paging.Cursor is null || context.Mistakes.Count > 0) return;
        After = Cursor.Read(paging.Cursor, Question, version);
        if (After is null)
            context.Mistakes.Add(new Mistake
            {
                Parameter = "cursor",
                Value = paging.Cursor,
                Detail = "The cursor was altered, or belongs to another query or to another version of the dataset; begin again without it.",
            });
    }
}
