using RegionalDiplomacy.Api.Engine.Formats;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>A request for a single record that was understood.</summary>
public sealed class SingleRequest
{
    private readonly Selection selection = new();

    private SingleRequest()
    {
    }

    /// <summary>Reads a request.</summary>
    /// <exception cref="RequestRefusedException">The request has mistakes; all of them are told.</exception>
    public static SingleRequest Read(Catalogue catalogue, Kind kind, HttpRequest http, Store store)
    {
        var request = new SingleRequest();
        var context = new AddressContext(http, kind, store.Sections) { Kinds = catalogue.Routes };
        Binder.Bind(context, request.selection);
        if (request.selection is { Include: not null, Format: not (null or OutputFormat.Json) })
            new Argument("include", [], context).Refuse(null, "'include' embeds records in JSON; leave 'format' out.");
        context.RefuseMistakes();
        return request;
    }

    /// <summary>Refuses parameters where an address takes none.</summary>
    public static void RefuseParameters(HttpRequest http)
    {
        var context = new AddressContext(http, null, []);
        Binder.Bind(context);
        context.RefuseMistakes();
    }

    /// <summary>The request's own address in its canonical form.</summary>
    public string Address(Kind kind, string id) =>
        $"{kind.Path}/{id}{QueryText.Of(Parameter.Pairs(selection with { Format = null }))}";

    /// <summary>The kinds to embed.</summary>
    public IReadOnlyList<string> Include => selection.Include?.Routes ?? [];

    /// <summary>The properties selected, or null for all.</summary>
    public FieldList? Fields => selection.Fields;

    /// <summary>The format asked for by parameter, or null.</summary>
    public OutputFormat? Format => selection.Format;
}
