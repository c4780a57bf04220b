using Scriban.Runtime;
using Scriban.Syntax;
using SvdPipeline.Documents.Content;
using Xunit;
using Markup = SvdPipeline.Documents.Content.Html;

namespace SvdPipeline.Tests.Content;

public class DocumentTemplateContextTests
{
    [Fact]
    public void UnknownVariableOrMember_StopsTheRendering()
    {
        Assert.Throws<ScriptRuntimeException>(() => Render("{{ boruogh }}", []));
        Assert.Throws<ScriptRuntimeException>(() => Render("{{ tier.nmber }}", new ScriptObject { ["tier"] = new ScriptObject { ["number"] = 1 } }));
        Assert.Throws<ScriptRuntimeException>(() => Render("{{ nothing.at.all }}", new ScriptObject { ["nothing"] = null }));
    }

    [Fact]
    public void EverythingButHtml_IsEncoded()
    {
        var model = new ScriptObject { ["text"] = "<b>\"R&D\"</b>", ["html"] = new Markup("<b>bold</b>"), ["list"] = new ScriptArray { "<i>" } };
        Assert.Equal("&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;", Render("{{ text }}", model));
        Assert.Equal("<b>bold</b>", Render("{{ html }}", model));
        Assert.DoesNotContain("<i>", Render("{{ list }}", model), StringComparison.Ordinal);
        Assert.Equal("&lt;b", Render("{{ text | string.slice 0 2 }}", model));
    }

    [Fact]
    public void Partial_RendersWithItsArgumentsAndIncludeIsNotThere()
    {
        Assert.Contains("<blockquote>", Render("{{ partial \"definition-words\" {} }}", []), StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => Render("{{ include \"definition-words\" }}", []));
    }

    [Fact]
    public void LongOutputAndManyLoops_AreNotCut()
    {
        var model = new ScriptObject { ["long"] = new string('x', 2_000_000), ["many"] = new ScriptArray(Enumerable.Range(0, 5_000).Cast<object>()) };
        Assert.Equal(2_000_000, Render("{{ long }}", model).Length);
        Assert.Equal(5_000, Render("{{ for i in many }}x{{ end }}", model).Length);
        Assert.Equal(1_500_000, Render("{{ for i in many }}{{ for j in (1..300) }}x{{ end }}{{ end }}", model).Length);
    }

    [Fact]
    public void DotNetObjects_CannotBeReached() =>
        Assert.ThrowsAny<ScriptRuntimeException>(() => Render("{{ file.exists }}", new ScriptObject { ["file"] = new FileInfo("x") }));

    [Fact]
    public void EveryTemplate_ParsesAtStartUpAndABadOneSaysWhere()
    {
        Assert.Equal(23, DocumentTemplates.In("sna").Count);
        Assert.Equal(14, DocumentTemplates.In("strategy").Count);
        var problem = Assert.Throws<InvalidOperationException>(() => DocumentTemplates.Parse("line\n{{ if x }}", "templates/sna/bad.html"));
        Assert.Contains("templates/sna/bad.html(2", problem.Message, StringComparison.Ordinal);
    }

    private static string Render(string template, ScriptObject model) => DocumentTemplates.Parse(template, "test.html").Render(new DocumentTemplateContext(model));
}
