using SvdPipeline.Functions.Pages;

namespace SvdPipeline.Tests.Functions.Pages;

public sealed class PageTemplateTests
{
    public static TheoryData<string> Templates() => [.. Repository.Files("templates/pages", "*.html")];

    [Theory, MemberData(nameof(Templates))]
    public void Template_HoldsNoStyleOrScriptOfItsOwn(string path)
    {
        // The policy of the pages forbids both, so a browser would leave them out.
        var text = Repository.Text(path);
        Assert.DoesNotMatch("(?i)\\sstyle=|<style|\\son[a-z]+=|javascript:", text);
        Assert.DoesNotMatch("(?i)<script(?![^>]*\\ssrc=)", text);
    }

    [Theory, MemberData(nameof(Templates))]
    public void Template_OfAFormThatPosts_CarriesTheToken(string path)
    {
        var forms = Repository.Text(path).Split("<form ").Skip(1).Where(form => form.StartsWith("method=\"post\"", StringComparison.Ordinal));
        Assert.All(forms, form => Assert.Matches("^[^>]*>\\s*<input type=\"hidden\" name=\"\\{\\{ token.name \\}\\}\" value=\"\\{\\{ token.value \\}\\}\">", form));
    }

    [Theory, MemberData(nameof(Templates))]
    public void Template_WithATable_CaptionsIt_AndLetsItScroll(string path)
    {
        var text = Repository.Text(path);
        Assert.Equal(Count(text, "<table"), Count(text, "<caption"));
        Assert.Equal(Count(text, "<table"), Count(text, "<div class=\"app-scroll\" tabindex=\"0\" role=\"region\" aria-label="));
    }

    [Fact]
    public void Style_IsTheDesignSystemWithoutCrownOrItsTypeface()
    {
        var css = System.Text.Encoding.UTF8.GetString(PageAssets.Style.Content);
        Assert.Contains(".govuk-button", css, StringComparison.Ordinal);
        Assert.Contains(".app-tiles", css, StringComparison.Ordinal);
        Assert.DoesNotContain("GDS Transport", css, StringComparison.Ordinal);
        Assert.DoesNotContain("crest", css, StringComparison.Ordinal);
        Assert.DoesNotMatch("url\\((?!data:)", css);
    }

    [Fact]
    public void Asset_IsFoundByItsAddressAlone()
    {
        Assert.Same(PageAssets.Style, PageAssets.Find(PageAssets.Style.Address["/assets/".Length..]));
        Assert.Null(PageAssets.Find("pages.css"));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
