namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>A condition, and the parameter of the request that it comes from.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Sql">The condition in SQL, about the record <c>r</c>.</param>
public sealed record Condition(string Parameter, string Sql);

/// <summary>Collects the conditions of a query. Names of columns and roles come from code; whatever a client sends becomes a parameter.</summary>
public sealed class Where
{
    private readonly Shape shape;
    private readonly List<Condition> conditions = [];
    private readonly List<Dimension> dimensions = [];
    private readonly Dictionary<string, object> values;

    /// <summary>Begins a clause about the records of a shape.</summary>
    public Where(Shape shape) : this(shape, [])
    {
    }

    private Where(Shape shape, Dictionary<string, object> values) => (this.shape, this.values) = (shape, values);

    /// <summary>The conditions, all of which must hold.</summary>
    public IReadOnlyList<Condition> Conditions => conditions;

    /// <summary>What the records could be counted by, whether or not the request filters by it.</summary>
    public IReadOnlyList<Dimension> Dimensions => dimensions;

    /// <summary>The values of the SQL parameters.</summary>
    public IReadOnlyDictionary<string, object> Values => values;

    /// <summary>The whole clause.</summary>
    public string Sql => SqlWithout(null);

    /// <summary>The clause without the conditions of one parameter.</summary>
    public string SqlWithout(string? parameter) =>
        string.Join(" AND ", conditions.Where(condition => condition.Parameter != parameter).Select(condition => condition.Sql).DefaultIfEmpty("1"));

    /// <summary>A clause of its own whose values are parameters of the same query.</summary>
    public Where Beside() => new(shape, values);

    /// <summary>Conditions that are nested.</summary>
    public Where Nested(string parameter, Conditions nested) => Add(parameter, nested.Sql(this));

    /// <summary>The property, scalar or nested, has one of the words.</summary>
    public Where AnyOf(string property, Choice? choice, string? parameter = null)
    {
        var column = shape.Columns.FirstOrDefault(column => column.Name == property);
        var name = parameter ?? property.Split('.')[0];
        dimensions.Add(column is null ? new Dimension(name, DimensionSource.Term, property) : new Dimension(name, DimensionSource.Column, column.Column!));
        return Choose(name, choice, words => column is null
            ? $"r.key IN (SELECT record_key FROM term WHERE property = {Value(property)} AND word IN ({words}))"
            : $"r.{column.Column} IN ({words})");
    }

    /// <summary>A flag is set or not set.</summary>
    public Where Is(string property, bool? flag) =>
        flag is { } value ? Add(property, $"r.{Column(property).Column} = {Value(value ? 1 : 0)}") : this;

    /// <summary>A text is exactly the one given, whatever its case.</summary>
    public Where Exactly(string property, string? text) =>
        text is null ? this : Add(property, $"r.{Column(property).Column} = {Value(text)}");

    /// <summary>The record is one of those named.</summary>
    public Where Ids(string parameter, IdList? ids) => Choose(parameter, ids, list => $"r.id IN ({list})");

    /// <summary>The record is of one of the kinds named.</summary>
    public Where Kinds(string parameter, KindNames? kinds) => Choose(parameter, kinds, list => $"r.kind IN ({list})");

    /// <summary>The record links to one of those named, in a role.</summary>
    public Where Linked(string role, IdList? ids, string? parameter = null)
    {
        dimensions.Add(new Dimension(parameter ?? role, DimensionSource.Link, role));
        return Choose(parameter ?? role, ids, list =>
            $"r.key IN (SELECT from_key FROM link WHERE role = {Value(role)} AND to_key IN ({Keys(list)}))");
    }

    /// <summary>The record links to one of those named or is linked from it, whatever the role.</summary>
    public Where LinkedEitherWay(string parameter, IdList? ids) => Choose(parameter, ids, list =>
        $"r.key IN (SELECT from_key FROM link WHERE to_key IN ({Keys(list)}) UNION SELECT to_key FROM link WHERE from_key IN ({Keys(list)}))");

    /// <summary>The record rests on a passage in one of the sections or their parts.</summary>
    public Where Sections(string parameter, SectionList? sections) => Choose(parameter, sections, list =>
        $"r.key IN (SELECT e.record_key FROM evidence e JOIN section_part p ON p.part = e.section WHERE p.section IN ({list}))");

    /// <summary>The record's date overlaps the range between the parameters <c>…From</c> and <c>…To</c>; a record without a date does not.</summary>
    public Where Overlaps(string property, string parameters, EdtfDate? from, EdtfDate? to)
    {
        var column = Column(property);
        if (from?.Earliest is { } earliest) Add(parameters + "From", $"r.{column.LatestColumn} >= {Value(EdtfDate.Day(earliest))}");
        if (to?.Latest is { } latest) Add(parameters + "To", $"r.{column.Column} <= {Value(EdtfDate.Day(latest))}");
        return this;
    }

    /// <summary>All words occur in the record.</summary>
    public Where Words(string parameter, string? text) => text is null
        ? this
        : Add(parameter, $"r.key IN (SELECT rowid FROM search WHERE search MATCH {Value(FullText.AllWords(text))})");

    /// <summary>Adds a value and gives the name under which SQL knows it.</summary>
    public string Value(object value)
    {
        var name = $"p{values.Count}";
        values.Add(name, value);
        return "@" + name;
    }

    private ShapeProperty Column(string property) => shape.Columns.First(column => column.Name == property);

    private static string Keys(string list) => $"SELECT key FROM record WHERE id IN ({list})";

    private Where Choose(string parameter, Choice? choice, Func<string, string> condition)
    {
        if (choice?.Any is { Count: > 0 } any) Add(parameter, condition(List(any)));
        // A record without a value is none of the words: NOT alone would not let it through, since SQL calls that unknown.
        if (choice?.None is { Count: > 0 } none) Add(parameter, $"({condition(List(none))}) IS NOT TRUE");
        return this;
    }

    private string List(IReadOnlyList<string> list) => string.Join(", ", list.Select(Value));

    private Where Add(string parameter, string sql)
    {
        conditions.Add(new Condition(parameter, sql));
        return this;
    }
}
