using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Formats;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>A list request that was understood: read, checked against the limits, and with every id found in the store.</summary>
public sealed class ListRequest
{
    private readonly Paging paging = new();
    private readonly Filter? filter;
    private readonly Conditions? conditions;
    private readonly string? body;

    private ListRequest(Kind kind, Filter filter) => (Kind, this.filter) = (kind, filter);

    private ListRequest(Kind kind, Conditions conditions, Paging paging, string body)
    {
        (Kind, this.conditions, this.paging, this.body) = (kind, conditions, paging, body);
        filter = conditions.AsFilter;
    }

    /// <summary>The properties that a request in a body can have.</summary>
    public static IReadOnlyList<string> BodyProperties { get; } = ["where", .. Parameter.Of(typeof(Paging)).Select(parameter => parameter.Name)];

    /// <summary>The kind asked for.</summary>
    public Kind Kind { get; }

    /// <summary>How many records the page holds at most.</summary>
    public int Limit => paging.Limit ?? Paging.DefaultLimit;

    /// <summary>The properties selected, or null for all.</summary>
    public FieldList? Fields => paging.Fields;

    /// <summary>The format asked for by parameter, or null.</summary>
    public OutputFormat? Format => paging.Format;

    /// <summary>What is to be counted.</summary>
    public IEnumerable<Dimension> Facets => Kind.Dimensions.Where(dimension => paging.Facets?.Names.Contains(dimension.Parameter) == true);

    /// <summary>The order.</summary>
    public Order Order => field ??= new(Kind.Shape, Sort);

    /// <summary>The sort values after which the page begins, or null for the first page.</summary>
    public IReadOnlyList<object?>? After { get; private set; }

    /// <summary>The request's own address in its canonical form, or null when only a body can say it.</summary>
    public string? Self => field ??= Address(paging.Cursor);

    /// <summary>What tells this request from every other, for entity tags.</summary>
    public string Identity => Self ?? $"{Kind.Path} {body} {QueryText.Of(Parameter.Pairs(paging))}";

    private SortList Sort => paging.Sort ?? SortList.Default(Kind);

    // The limit may change from page to page; what is asked for and its order may not.
    private string Question => field ??= Kind.Path + (filter is null ? body : QueryText.Of(Filtered)) + QueryText.Of([("sort", Sort.ToString())]);

    // What is set of the filter, as addresses say it. Each filter has dozens of properties, and addresses are written more than once.
    private IReadOnlyList<(string Name, string Value)> Filtered => field ??= [.. Parameter.Pairs(filter!)];

    /// <summary>Reads a request from an address.</summary>
    /// <exception cref="RequestRefusedException">The request has mistakes; all of them are told.</exception>
    public static ListRequest Read(Kind kind, HttpRequest http, Store store)
    {
        var request = new ListRequest(kind, kind.NewFilter());
        var context = new AddressContext(http, kind, store.Sections);
        Binder.Bind(context, request.filter!, request.paging);
        IdGuard.RefuseUnknown(context, request.filter!, store);
        return request.Checked(context, store.Version);
    }

    /// <summary>Reads a request from a body.</summary>
    /// <exception cref="RequestRefusedException">The request has mistakes; all of them are told.</exception>
    public static ListRequest Read(Kind kind, Dictionary<string, JsonElement> json, Store store)
    {
        var (paging, mistakes) = (new Paging(), new List<Mistake>());
        var empty = JsonDocument.Parse("{}").RootElement;
        var where = json.Remove("where", out var given) ? given : empty;
        var conditions = Conditions.Read(where, kind, store, mistakes);
        var context = new BodyContext(json, "", kind, store.Sections, mistakes);
        Binder.Bind(context, paging);
        return new ListRequest(kind, conditions, paging, where.GetRawText()).Checked(context, store.Version);
    }

    /// <summary>The conditions of the request.</summary>
    public Where Where()
    {
        var where = (filter ?? Kind.NewFilter()).On(Kind.Shape);
        return filter is null ? where.Nested("where", conditions!) : where;
    }

    /// <summary>The cursor of the page after the record with these sort values, and its address where an address can say it.</summary>
    public (string Cursor, string? Address) Next(IReadOnlyList<object?> last, string version)
    {
        var cursor = Cursor.Write(last, Question, version);
        return (cursor, Address(cursor));
    }

    private string? Address(string? cursor) => filter is null ? null : Kind.Path + QueryText.Of(Filtered.Concat(Parameter.Pairs(paging with { Cursor = cursor })));

    private ListRequest Checked(BindingContext context, string version)
    {
        if (paging.Cursor is not null && context.Mistakes.Count == 0) After = Cursor.Read(paging.Cursor, Question, version, context);
        context.RefuseMistakes();
        return this;
    }
}
