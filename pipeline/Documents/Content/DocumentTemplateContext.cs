using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// The one way templates are rendered. An unknown variable or member stops the rendering; everything that is not <see cref="Html"/>
/// is encoded; <c>partial</c> stands in place of <c>include</c>; the silent limits on output length and loops are lifted;
/// templates reach script objects, lists and plain values only, never a .NET object.
/// </summary>
public sealed class DocumentTemplateContext : TemplateContext
{
    /// <summary>A context over one model.</summary>
    public DocumentTemplateContext(ScriptObject model)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        LimitToString = 0;
        LoopLimit = 0;
        LoopLimitQueryable = 0;
        OutputLimit = 0;
        var functions = new ScriptObject();
        functions.Import("partial", new Func<string, ScriptObject, Html>(Partial));
        PushGlobal(functions);
        PushGlobal(model);
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case Html html:
                return Write(html.Text);
            default:
                return Write(Html.Encode(ObjectToString(textAsObject) ?? ""));
        }
    }

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is ScriptObject or ScriptArray or string
            ? base.GetMemberAccessorImpl(target)
            : throw new ScriptRuntimeException(CurrentSpan, $"Templates reach script objects only, not {target.GetType().Name}.");

    private Html Partial(string name, ScriptObject arguments)
    {
        PushGlobal(arguments);
        PushOutput();
        try
        {
            return new Html(DocumentTemplates.Find($"partials/{name}").Render(this));
        }
        finally
        {
            PopOutput();
            PopGlobal();
        }
    }
}
