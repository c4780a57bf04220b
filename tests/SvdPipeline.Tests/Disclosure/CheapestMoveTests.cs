using CsCheck;
using SvdPipeline.Disclosure;

namespace SvdPipeline.Tests.Disclosure;

/// <summary>Random tables with all their sums printed, protected, then searched through for every table a reader could not tell from the true one.</summary>
public sealed class CheapestMoveTests
{
    private const int Largest = 4;
    private static readonly Gen<int[][]> Tables = Gen.Int[0, 9].Array[3].Array[3];

    [Fact]
    public void EverySmallCountOfARandomTable_CouldBeAnyOther() => Tables.Sample(table =>
    {
        var (system, cells) = System(table);
        var search = new CheapestMove(system);
        foreach (var cell in cells.SelectMany(row => row).Where(c => system.Cells[c].Protect > 0))
        {
            foreach (var change in new[] { Largest - system.Cells[cell].Value, 1 - system.Cells[cell].Value }.Where(c => c != 0))
            {
                var also = search.Find(cell, change) ?? cells.SelectMany(row => row).Where(c => system.Cells[c].Value > 0).ToArray();
                foreach (var hide in also)
                {
                    system.Know(hide, 1, long.MaxValue);
                }
            }
        }

        var protectedCells = cells.SelectMany(row => row).Where(c => system.Cells[c].Protect > 0 && search.Find(c, Largest - system.Cells[c].Value) is { Count: 0 }
            && search.Find(c, 1 - system.Cells[c].Value) is { Count: 0 }).ToArray();
        var possible = Possible(system, cells);
        return protectedCells.All(cell => Enumerable.Range(1, Largest).All(v => possible[cell].Contains(v)));
    }, iter: 300, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void CellAloneInItsRow_TakesThreeMoreToMove()
    {
        var (system, cells) = System([[2, 20, 30], [40, 50, 60], [70, 80, 90]]);
        var also = new CheapestMove(system).Find(cells[0][0], 2);
        Assert.Equal(3, also!.Count);
    }

    [Fact]
    public void NothingPrintedCanMove_WhenAllOthersAreZero()
    {
        var (system, cells) = System([[2, 0, 0], [0, 50, 60], [0, 80, 90]]);
        Assert.Null(new CheapestMove(system).Find(cells[0][0], 2));
    }

    /// <summary>The cells, hidden where small, with the sums of rows and columns printed for good.</summary>
    private static (CountSystem System, int[][] Cells) System(int[][] table)
    {
        var system = new CountSystem();
        var cells = table.Select(row => row.Select(value => value is > 0 and <= Largest
            ? system.Add(new CountCell(value, 1, long.MaxValue, 0, Largest))
            : system.Add(new CountCell(value, value, value, value == 0 ? CountSystem.Never : 40, 0))).ToArray()).ToArray();
        int Total(IEnumerable<int> parts)
        {
            var sum = parts.Sum(p => system.Cells[p].Value);
            return system.Add(new CountCell(sum, sum, sum, CountSystem.Never, 0));
        }

        foreach (var row in cells)
        {
            system.AddSum(Total(row), row);
        }

        foreach (var column in Enumerable.Range(0, cells[0].Length).Select(c => cells.Select(row => row[c]).ToArray()))
        {
            system.AddSum(Total(column), column);
        }

        return (system, cells);
    }

    /// <summary>Values each cell has in some table with the same printed cells and sums.</summary>
    private static Dictionary<int, HashSet<long>> Possible(CountSystem system, int[][] cells)
    {
        var flat = cells.SelectMany(row => row).ToArray();
        var rows = cells.Select(row => row.Sum(c => system.Cells[c].Value)).ToArray();
        var columns = Enumerable.Range(0, cells[0].Length).Select(i => cells.Sum(row => system.Cells[row[i]].Value)).ToArray();
        var found = flat.ToDictionary(c => c, _ => new HashSet<long>());
        var values = new long[flat.Length];
        void Fill(int at)
        {
            var width = cells[0].Length;
            if (at == flat.Length)
            {
                if (columns.All(c => c == 0))
                {
                    for (var i = 0; i < flat.Length; i++)
                    {
                        found[flat[i]].Add(values[i]);
                    }
                }

                return;
            }

            var (row, column, cell) = (at / width, at % width, system.Cells[flat[at]]);
            var most = Math.Min(cell.High, Math.Min(rows[row], columns[column]));
            var least = column == width - 1 ? Math.Max(cell.Low, rows[row]) : cell.Low;
            for (var value = least; value <= most; value++)
            {
                values[at] = value;
                rows[row] -= value;
                columns[column] -= value;
                Fill(at + 1);
                rows[row] += value;
                columns[column] += value;
            }
        }

        Fill(0);
        return found;
    }
}
