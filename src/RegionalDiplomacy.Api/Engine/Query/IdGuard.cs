using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Refuses ids in filters that no record has.</summary>
public static class IdGuard
{
    /// <summary>Reports each unknown id with those that resemble it. A list that is refused for its length is not looked up.</summary>
    public static void RefuseUnknown(BindingContext context, object filter, Store store)
    {
        foreach (var parameter in Parameter.Of(filter.GetType()).Where(parameter => parameter.Property.PropertyType == typeof(IdList)))
        {
            if (parameter.Property.GetValue(filter) is not IdList ids || ids.Values.Count() > FilterRules.MostValues) continue;
            foreach (var id in store.Unknown([.. ids.Values]))
                new Argument(parameter.Name, [], context).Refuse(id, $"No record has the id '{id}'.", candidates: new[] { id }.SelectMany(store.Near));
        }
    }
}
