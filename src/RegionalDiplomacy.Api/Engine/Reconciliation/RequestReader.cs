using System.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.WebUtilities;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>Reads what is asked of the service: from the address, from a form or from a JSON body.</summary>
public static class RequestReader
{
    /// <summary>The media type of forms.</summary>
    public const string Form = "application/x-www-form-urlencoded";

    private static readonly string[] Names = ["queries", "extend"];

    /// <summary>The question in the address, or null where there is none.</summary>
    public static JsonParameter? FromAddress(HttpRequest request) => Choose(new AddressContext(request, null, []));

    /// <summary>The question in the body.</summary>
    /// <exception cref="RequestRefusedException">There is none, or it cannot be read.</exception>
    public static async Task<JsonParameter> FromBody(HttpRequest request)
    {
        SingleRequest.RefuseParameters(request);
        var question = JsonBody.TypeOf(request) switch
        {
            Form => Choose(new FormContext(QueryHelpers.ParseQuery(Decodable(await JsonBody.Bytes(request))))),
            JsonBody.MediaType => One([.. (await JsonBody.Read(request, Names)).Select(member => new JsonParameter(member.Key, member.Value))]),
            _ => throw JsonBody.WrongType(request, $"send a form with 'Content-Type: {Form}', or the same as JSON with 'Content-Type: {JsonBody.MediaType}'."),
        };
        return question ?? throw Refuse("The body has no question: send a batch of queries as 'queries', or a question for values as 'extend'.");
    }

    private static JsonParameter? Choose(BindingContext context)
    {
        var parameters = new ReconcileParameters();
        Binder.Bind(context, parameters);
        context.RefuseMistakes();
        return One([.. Parameter.Pairs(parameters).Select(pair => JsonParameter.Read(pair.Name, pair.Value))]);
    }

    private static JsonParameter? One(IReadOnlyList<JsonParameter> found) => found.Count < 2 ? found.SingleOrDefault() : throw Refuse("'queries' and 'extend' are two questions; send one at a time.");

    private static string Decodable(byte[] form)
    {
        if (!Utf8.IsValid(form)) throw Refuse("The form is not UTF-8.");
        var text = Encoding.UTF8.GetString(form);
        return AddressText.Mistakes(text) is { Count: > 0 } mistakes ? throw RequestRefusedException.For(mistakes) : text;
    }

    private static RequestRefusedException Refuse(string detail) => RequestRefusedException.For([new Mistake { Parameter = "queries", Detail = detail, Allowed = Names }]);
}
