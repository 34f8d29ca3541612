namespace RegionalDiplomacy.Api.Engine;

/// <summary>Marks a text that is read and searched but makes no column: nobody sorts by a paragraph.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProseAttribute : Attribute;
