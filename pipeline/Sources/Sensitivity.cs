namespace SvdPipeline.Sources;

/// <summary>How a column's values may be shown: only open ones are ever printed in a finding.</summary>
public enum Sensitivity
{
    /// <summary>Printed as found.</summary>
    Open,

    /// <summary>About a person: a finding prints the class of the value only.</summary>
    Personal,

    /// <summary>Could identify a person or their case: a finding prints the class only, and references are hashed.</summary>
    Sensitive,
}
