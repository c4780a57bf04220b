namespace SvdPipeline.Functions.Access;

/// <summary>How far a role may go on a route; a cell of the policy table.</summary>
public enum Reach
{
    /// <summary>Not at all.</summary>
    Never,

    /// <summary>For their own borough.</summary>
    Own,

    /// <summary>For every borough, or where no borough is meant.</summary>
    Any,
}
