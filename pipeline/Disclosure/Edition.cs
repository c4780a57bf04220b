namespace SvdPipeline.Disclosure;

/// <summary>Who a document is for.</summary>
public enum Edition
{
    /// <summary>The partnership: full figures. Marked OFFICIAL-SENSITIVE.</summary>
    Official,

    /// <summary>Anyone: disclosure control applied.</summary>
    Public,
}
