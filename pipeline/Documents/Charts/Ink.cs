namespace SvdPipeline.Documents.Charts;

/// <summary>The colours of charts: few, calm, and told apart by lightness so that a grey print still reads.</summary>
public static class Ink
{
    /// <summary>Text and whiskers.</summary>
    public const string Text = "#1d2a35";

    /// <summary>Axis labels and notes; 6.9:1 on white.</summary>
    public const string Muted = "#4f5b66";

    /// <summary>Gridlines.</summary>
    public const string Grid = "#e3e7eb";

    /// <summary>Axis and comparator lines.</summary>
    public const string Axis = "#6b7884";

    /// <summary>The borough of the document, and the series that matters most.</summary>
    public const string Main = "#12436d";

    /// <summary>Everything beside it.</summary>
    public const string Other = "#6a93b8";

    /// <summary>Whiskers of everything beside it.</summary>
    public const string OtherWhisker = "#a3b5c6";

    /// <summary>A thin line behind the main one.</summary>
    public const string Thin = "#5f7486";

    /// <summary>Ground of a place without a value.</summary>
    public const string Missing = "#f1f3f5";

    /// <summary>Band of limits behind a line.</summary>
    public const string Band = "#e9eef3";

    /// <summary>Paper.</summary>
    public const string Paper = "#ffffff";

    /// <summary>Colours of a third and later series, in order.</summary>
    public static readonly string[] Further = ["#801650", "#b3500f", "#1b7a72"];

    /// <summary>Shades from low to high, evenly spaced in lightness.</summary>
    public static readonly string[] Shades = ["#eaf1f8", "#c6daed", "#95bbdd", "#5b93c7", "#2a669f", "#0f3557"];

    /// <summary>Colour of text on the given shade.</summary>
    public static string On(int shade) => shade >= 4 ? Paper : Text;
}
