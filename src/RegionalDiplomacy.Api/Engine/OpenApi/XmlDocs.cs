using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The XML comments of this assembly, as plain text with Markdown for code.</summary>
public static partial class XmlDocs
{
    private static readonly Dictionary<string, XElement> Members =
        XDocument.Load(Path.ChangeExtension(typeof(XmlDocs).Assembly.Location, ".xml"))
            .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>The summary of a type, of a property or of an enum's member.</summary>
    public static string? Summary(MemberInfo member) => Text(Find(member)?.Element("summary"));

    /// <summary>The example of a property.</summary>
    public static string? Example(MemberInfo member) => Find(member)?.Element("example")?.Value;

    private static XElement? Find(MemberInfo member) =>
        Members.GetValueOrDefault(member is Type type ? $"T:{type.FullName}" : $"{(member is PropertyInfo ? 'P' : 'F')}:{member.DeclaringType!.FullName!.Replace('+', '.')}.{member.Name}");

    private static string? Text(XElement? element) => element is null
        ? null
        : Space().Replace(string.Concat(element.Nodes().Select(node => node is XElement { Name.LocalName: "c" } code ? $"`{code.Value}`" : node is XText text ? text.Value : "")), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
