using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SvdPipeline.Functions.Pages;

/// <summary>The style sheet (the design system's and the pages' own, in one), the script and the icon.</summary>
internal static partial class PageAssets
{
    private const string Fonts = "arial,\"Liberation Sans\",helvetica,sans-serif";

    public static PageAsset Style { get; } = Asset("pages.css", Encoding.UTF8.GetBytes(DesignSystem() + EmbeddedFiles.Text("templates/styles/pages.css")), "text/css; charset=utf-8");

    public static PageAsset Script { get; } = Asset("live.js", Embedded("live.js"), "text/javascript; charset=utf-8");

    public static PageAsset Icon { get; } = Asset("icon.svg", Embedded("icon.svg"), "image/svg+xml");

    public static PageAsset? Find(string name) => new[] { Style, Script, Icon }.FirstOrDefault(asset => asset.Name == name);

    /// <summary>The design system without what only government's own sites may use: its typeface and the crest.</summary>
    private static string DesignSystem()
    {
        var css = Encoding.UTF8.GetString(Embedded("govuk-frontend.css"));
        css = FontFace().Replace(css, "").Replace("GDS Transport,arial,sans-serif", Fonts, StringComparison.Ordinal);
        return Picture().Replace(SourceMap().Replace(css, ""), "none") + "\n";
    }

    private static PageAsset Asset(string name, byte[] content, string type)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        return new PageAsset($"{Path.GetFileNameWithoutExtension(name)}-{hash}{Path.GetExtension(name)}", content, type);
    }

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"assets/{name}")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    [GeneratedRegex("@font-face\\{[^}]*\\}")]
    private static partial Regex FontFace();

    [GeneratedRegex("url\\(/assets/[^)]*\\)")]
    private static partial Regex Picture();

    [GeneratedRegex("/\\*# sourceMappingURL=[^*]*\\*/")]
    private static partial Regex SourceMap();
}
