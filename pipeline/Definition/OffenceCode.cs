namespace SvdPipeline.Definition;

/// <summary>One row of the closed offence code table.</summary>
/// <param name="Code">Home Office class (<c>8N</c>, <c>4.10</c>) or offence-level code (<c>020/03</c>).</param>
/// <param name="Level"><c>class</c> or <c>offence</c>.</param>
/// <param name="ClassGroup">Number of the class: 20 for 20A and 020/03.</param>
/// <param name="Element">Offence element the code belongs to.</param>
/// <param name="Label">What the offence is called.</param>
/// <param name="Source">Where the row comes from.</param>
/// <param name="Verified"><c>yes</c> where the source was read, <c>no</c> where it is to be confirmed.</param>
/// <param name="Condition"><c>exploitation_flag</c> where the element holds only for records so flagged (otherwise <c>other</c>); else empty.</param>
public sealed record OffenceCode(
    string Code, string Level, string ClassGroup, string Element, string Label, string Source, string Verified, string Condition);
