using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SvdPipeline.Documents.Data;

/// <summary>Cell styles of every workbook; the first five stand in the order of <see cref="WorkbookFormat"/>.</summary>
internal static class WorkbookStyles
{
    public const uint Wrapped = 5;
    public const uint Header = 6;
    public const uint Title = 7;
    public const uint Link = 8;

    private const uint SignedPercentFormat = 164;
    private const uint OneDecimalFormat = 165;
    private const uint PercentFormat = 166;

    public static void Write(WorkbookStylesPart part)
    {
        part.Stylesheet = new Stylesheet(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = SignedPercentFormat, FormatCode = "+0.0%;-0.0%;0.0%" },
                new NumberingFormat { NumberFormatId = OneDecimalFormat, FormatCode = "#,##0.0" },
                new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" }) { Count = 3 },
            new Fonts(Face(11, bold: false), Face(11, bold: true), Face(14, bold: true), LinkFace()) { Count = 4 },
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(
                Cell(0), Cell(3), Cell(OneDecimalFormat), Cell(PercentFormat), Cell(SignedPercentFormat),
                Wrap(0), Wrap(1), Cell(0, font: 2), Cell(0, font: 3)) { Count = 9 },
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
        part.Stylesheet.Save();
    }

    private static CellFormat Cell(uint numberFormat, uint font = 0) => new()
    {
        NumberFormatId = numberFormat,
        FontId = font,
        FillId = 0,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = numberFormat > 0,
        ApplyFont = font > 0,
        Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top },
        ApplyAlignment = true,
    };

    private static CellFormat Wrap(uint font)
    {
        var cell = Cell(0, font);
        cell.Alignment!.WrapText = true;
        return cell;
    }

    private static Font Face(double size, bool bold) =>
        bold ? new Font(new Bold(), new FontSize { Val = size }, new FontName { Val = "Arial" }) : new Font(new FontSize { Val = size }, new FontName { Val = "Arial" });

    private static Font LinkFace() =>
        new(new Underline(), new FontSize { Val = 11 }, new Color { Rgb = "FF0B4A8F" }, new FontName { Val = "Arial" });
}
