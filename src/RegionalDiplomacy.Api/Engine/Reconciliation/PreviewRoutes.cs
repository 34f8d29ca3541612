using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.Hosting;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>The cards on which records, properties and types can be looked at.</summary>
public static class PreviewRoutes
{
    /// <summary>The media type of a card.</summary>
    public const string MediaType = "text/html";

    /// <summary>Maps them.</summary>
    public static void MapReconciliationPreview(this IEndpointRouteBuilder routes, Catalogue catalogue, PropertyList properties)
    {
        routes.MapGroup("").WithMetadata(FramedElsewhere.Mark).MapRead(ManifestWriter.Path + "/preview/{id}", context => Preview(catalogue, context), ReconciliationOperations.Preview());
        const string Flyouts = ManifestWriter.Path + "/flyout/";
        routes.MapFound(Flyouts + "entity/{id}", context => Entity(catalogue, context), ReconciliationOperations.Flyout("entity", "record", "qush-tepa-canal"));
        routes.MapFound(Flyouts + "property/{id}", context => Property(properties, Id(context)), ReconciliationOperations.Flyout("property", "property", "status"));
        routes.MapFound(Flyouts + "type/{id}", context => Type(catalogue, Id(context)), ReconciliationOperations.Flyout("type", "type", "project"));
    }

    private static Task Preview(Catalogue catalogue, HttpContext context)
    {
        SingleRequest.RefuseParameters(context.Request);
        Formats.Formats.RequireAccepted(context.Request, MediaType);
        var (store, path) = (context.Store(), context.Request.Path);
        var (kind, record) = Find(catalogue, store, Id(context), ManifestWriter.Path + "/preview/");
        return Answer.Send(context, Answer.Tag(store.Version, path, MediaType), MediaType + "; charset=utf-8", () => PreviewCard.Page(kind, record));
    }

    private static Flyout Entity(Catalogue catalogue, HttpContext context)
    {
        var (kind, record) = Find(catalogue, context.Store(), Id(context), ManifestWriter.Path + "/flyout/entity/");
        return new Flyout(Id(context), PreviewCard.Body(kind, record));
    }

    private static Flyout Property(PropertyList properties, string id)
    {
        var property = properties.Of(null).FirstOrDefault(property => property.Id == id)
            ?? throw new RequestRefusedException(ProblemType.NoSuchAddress, $"No property has the id '{id}'; {ManifestWriter.Path}/extend/propose lists them.");
        return new Flyout(id, PreviewCard.Body(property.Name, property.Description));
    }

    private static Flyout Type(Catalogue catalogue, string id)
    {
        var kind = catalogue.FirstOrDefault(kind => kind.IsNamed && kind.Name == id)
            ?? throw new RequestRefusedException(ProblemType.NoSuchAddress, $"No type has the id '{id}'; {ManifestWriter.Path}/suggest/type lists them.");
        return new Flyout(id, PreviewCard.Body(kind.Singular, kind.Description));
    }

    private static (Kind Kind, RecordValues Record) Find(Catalogue catalogue, Store store, string id, string path)
    {
        var kind = catalogue.Named(store.KindOf(id) ?? throw KindEndpoints.NotFound(id, store, near => path + near));
        return (kind, new RecordValues(store.Find(kind, id)!));
    }

    private static string Id(HttpContext context) => (string)context.GetRouteValue("id")!;
}
