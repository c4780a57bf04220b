using System.Text;

namespace SvdPipeline.Tests.Ingest.Readers;

/// <summary>A small Excel 97 workbook of one sheet: records of BIFF8 in a compound file of one stream.</summary>
internal static class OldWorkbook
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE, Free = 0xFFFFFFFF, Table = 0xFFFFFFFD;

    /// <summary>The workbook; a cell is a text or a whole number.</summary>
    public static byte[] Of(string sheet, params object?[][] rows)
    {
        var body = new MemoryStream();
        var globals = Record(0x0809, [0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        byte[] name = [(byte)sheet.Length, 0, .. Encoding.Latin1.GetBytes(sheet)];
        var start = globals.Length + 4 + 6 + name.Length + 4;
        body.Write(globals);
        body.Write(Record(0x0085, [.. BitConverter.GetBytes(start), 0, 0, .. name]));
        body.Write(Record(0x000A, []));
        body.Write(Record(0x0809, [0x00, 0x06, 0x10, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
        body.Write(Record(0x0200, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(rows.Length), 0, 0, .. Short(rows.Max(r => r.Length)), 0, 0]));
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                byte[] at = [.. Short(r), .. Short(c), 0, 0];
                body.Write(rows[r][c] switch
                {
                    null => [],
                    string text => Record(0x0204, [.. at, .. Short(text.Length), 0, .. Encoding.Latin1.GetBytes(text)]),
                    var number => Record(0x0203, [.. at, .. BitConverter.GetBytes(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture))]),
                });
            }
        }

        body.Write(Record(0x000A, []));
        return Compound(body.ToArray());
    }

    private static byte[] Compound(byte[] stream)
    {
        // Streams of less than eight sectors live elsewhere in such a file.
        var sectors = Math.Max(8, (stream.Length + Sector - 1) / Sector);
        var file = new byte[Sector * (3 + sectors)];
        void Word(int at, uint value) => BitConverter.TryWriteBytes(file.AsSpan(at), value);
        void Half(int at, ushort value) => BitConverter.TryWriteBytes(file.AsSpan(at), value);
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(file, 0);
        Half(24, 0x3E);
        Half(26, 3);
        Half(28, 0xFFFE);
        Half(30, 9);
        Half(32, 6);
        Word(44, 1);
        Word(48, 1);
        Word(56, 4096);
        Word(60, End);
        Word(68, End);
        for (var i = 0; i < 109; i++)
        {
            Word(76 + (4 * i), i == 0 ? 0 : Free);
        }

        for (var i = 0; i < Sector / 4; i++)
        {
            Word(Sector + (4 * i), i == 0 ? Table : i == 1 || i == sectors + 1 ? End : i < sectors + 1 ? (uint)i + 1 : Free);
        }

        Entry(0, "Root Entry", 5, End, 0, 1);
        Entry(1, "Workbook", 2, 2, (uint)(sectors * Sector), Free);
        stream.CopyTo(file, Sector * 3);
        return file;

        void Entry(int number, string name, byte type, uint first, uint size, uint child)
        {
            var at = (Sector * 2) + (number * 128);
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            Half(at + 64, (ushort)((name.Length + 1) * 2));
            file[at + 66] = type;
            file[at + 67] = 1;
            Word(at + 68, Free);
            Word(at + 72, Free);
            Word(at + 76, child);
            Word(at + 116, first);
            Word(at + 120, size);
        }
    }

    private static byte[] Record(ushort type, byte[] data) => [.. Short(type), .. Short(data.Length), .. data];

    private static byte[] Short(int value) => BitConverter.GetBytes((ushort)value);
}
