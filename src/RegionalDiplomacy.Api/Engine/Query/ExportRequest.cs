using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>A request for the export of a kind that was understood: its filters, and the properties selected.</summary>
public sealed class ExportRequest
{
    private readonly Kind kind;
    private readonly Filter filter;
    private readonly ExportOptions options = new();

    private ExportRequest(Kind kind) => (this.kind, filter) = (kind, kind.NewFilter());

    /// <summary>The properties selected, or null for all.</summary>
    public FieldList? Fields => options.Fields;

    /// <summary>The query part of the canonical address; empty when the whole kind is asked for.</summary>
    public string Question => QueryText.Of(Parameter.Pairs(filter, options));

    /// <summary>Reads a request.</summary>
    /// <exception cref="RequestRefusedException">The request has mistakes; all of them are told.</exception>
    public static ExportRequest Read(Kind kind, HttpRequest http, Store store)
    {
        var request = new ExportRequest(kind);
        var context = new AddressContext(http, kind, store.Sections);
        Binder.Bind(context, request.filter, request.options);
        IdGuard.RefuseUnknown(context, request.filter, store);
        context.RefuseMistakes();
        return request;
    }

    /// <summary>The conditions.</summary>
    public Where Where() => filter.On(kind.Shape);
}
