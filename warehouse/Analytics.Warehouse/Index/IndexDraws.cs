using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Index;

/// <summary>
/// The Monte-Carlo draws of one peer group (2.6 of the methodology). Per draw, in this order: for each indicator, for each
/// agency that supplied it, one normal number moves the value; then for each pillar one uniform number moves its weight.
/// Every draw has its own places in the stream of chance and its own row of results, and no sum crosses draws but of whole
/// numbers: so it does not matter who works on which.
/// </summary>
sealed class IndexDraws
{
    const int Block = 50;

    readonly IndexParameters _parameters;

    // Places of the published agencies; their column in the results, -1 for the others.
    readonly int[] _published;
    readonly int[] _column;

    // Agency by agency, in one row the draws.
    readonly double[] _index;
    readonly int[] _rank;

    IndexDraws(IndexParameters parameters, List<AgencyIndex> indices)
    {
        _parameters = parameters;
        _published = [.. Enumerable.Range(0, indices.Count).Where(place => indices[place].IsPublished)];
        _column = new int[indices.Count];
        Array.Fill(_column, -1);
        for (var column = 0; column < _published.Length; column++)
        {
            _column[_published[column]] = column;
        }

        _index = new double[(long)_published.Length * parameters.Draws];
        _rank = new int[_index.Length];
    }

    int Width => _published.Length;

    /// <summary>Draws for all agencies; only the published ones are followed and ranked.</summary>
    public static IndexDraws Run(
        IndexDefinition definition, List<IndexCell> cells, List<AgencyIndex> indices, ulong seed, int processors)
    {
        var draws = new IndexDraws(definition.Parameters, indices);
        var rows = new Rows(definition, cells, indices, draws._published, draws._column, new SplitMix64(seed));
        var blocks = (definition.Parameters.Draws + Block - 1) / Block;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = processors }, block => draws.Fill(block * Block, rows.Begin()));
        return draws;
    }

    /// <summary>Part of the draws in which one published agency is strictly above another.</summary>
    public double ChanceAbove(int one, int other)
    {
        var first = Draws(_index, one);
        var second = Draws(_index, other);
        var above = 0;
        for (var draw = 0; draw < first.Length; draw++)
        {
            above += first[draw] > second[draw] ? 1 : 0;
        }

        return (double)above / _parameters.Draws;
    }

    /// <summary>The spread of one published agency: nearest-rank percentiles.</summary>
    public IndexSpread Spread(int agency, int tier)
    {
        var values = Draws(_index, agency).ToArray();
        var counts = new int[Width];
        foreach (var rank in Draws(_rank, agency))
        {
            counts[rank - 1]++;
        }

        Array.Sort(values);
        var (low, high) = (_parameters.Interval[0], _parameters.Interval[1]);
        return new(
            values[Nearest(low)], values[Nearest(0.5)], values[Nearest(high)],
            Rank(counts, Nearest(low)), Rank(counts, Nearest(high)), counts,
            (double)values.Count(value => value >= _parameters.ChanceOf) / values.Length, tier);
    }

    // Some draws in a row, agencies within a draw: turned round only then, so that neighbours are written together.
    void Fill(int start, Rows.Row row)
    {
        var count = Math.Min(Block, _parameters.Draws - start);
        var (index, rank) = (new double[count * Width], new int[count * Width]);
        for (var draw = 0; draw < count; draw++)
        {
            row.Fill(start + draw, index.AsSpan(draw * Width, Width), rank.AsSpan(draw * Width, Width));
        }

        for (var column = 0; column < Width; column++)
        {
            var place = column * _parameters.Draws + start;
            for (var draw = 0; draw < count; draw++)
            {
                _index[place + draw] = index[draw * Width + column];
                _rank[place + draw] = rank[draw * Width + column];
            }
        }
    }

    ReadOnlySpan<T> Draws<T>(T[] results, int agency) =>
        _column[agency] is >= 0 and var column
            ? results.AsSpan(column * _parameters.Draws, _parameters.Draws)
            : throw new ArgumentOutOfRangeException(nameof(agency), agency, "An agency without a published index has no draws.");

    // The smallest place that has at least that part of the draws up to it; 0.05 x 10000 must not become 501.
    int Nearest(double part) => Math.Clamp((int)Math.Ceiling(part * _parameters.Draws - 1e-9) - 1, 0, _parameters.Draws - 1);

    static int Rank(int[] counts, int place)
    {
        var rank = 0;
        for (var passed = counts[0]; passed <= place; passed += counts[rank])
        {
            rank++;
        }

        return rank + 1;
    }

    // What all draws share.
    sealed class Rows
    {
        readonly IndexDefinition _definition;
        readonly int[] _published;
        readonly SplitMix64 _chance;
        readonly int _pillars;

        // Cells that a draw moves, with the place of their normal number within the draw.
        readonly (IndexCell Cell, int Slot, int Place)[] _moving;

        // Points of the cells that no draw moves, by published agency and pillar; and whether the pillar applies.
        readonly double[] _fixed;
        readonly bool[] _applies;
        readonly int _normals;

        public Rows(
            IndexDefinition definition, List<IndexCell> cells, List<AgencyIndex> indices, int[] published, int[] column,
            SplitMix64 chance)
        {
            (_definition, _published, _chance, _pillars) = (definition, published, chance, definition.Pillars.Count);
            var followed = cells
                .Select((cell, place) => (Cell: cell, Slot: column[cell.Agency] * _pillars + cell.Pillar, Place: 2 * place))
                .Where(one => column[one.Cell.Agency] >= 0)
                .ToList();
            _moving = [.. followed.Where(one => !one.Cell.IsFixed)];
            _fixed = new double[published.Length * _pillars];
            foreach (var (cell, slot, _) in followed.Where(one => one.Cell.IsFixed))
            {
                _fixed[slot] += cell.Points(0);
            }

            _applies = [.. published.SelectMany(agency => indices[agency].Pillars.Select(pillar => pillar.Value is not null))];
            _normals = 2 * cells.Count;
        }

        public Row Begin() => new(this);

        // The room that one block of draws works in.
        public sealed class Row(Rows rows)
        {
            readonly double[] _points = new double[rows._fixed.Length];
            readonly double[] _weights = new double[rows._pillars];
            readonly double[] _sorted = new double[rows._published.Length];
            readonly int[] _order = new int[rows._published.Length];

            public void Fill(int draw, Span<double> index, Span<int> rank)
            {
                var start = (long)draw * (rows._normals + rows._pillars);
                rows._fixed.CopyTo(_points, 0);
                foreach (var (cell, slot, place) in rows._moving)
                {
                    _points[slot] += cell.Points(rows._chance.Normal(start + place));
                }

                var jitter = rows._definition.Parameters.WeightJitter;
                for (var pillar = 0; pillar < _weights.Length; pillar++)
                {
                    var u = rows._chance.Uniform(start + rows._normals + pillar);
                    _weights[pillar] = rows._definition.Pillars[pillar].Weight * (1 - jitter + 2 * jitter * u);
                }

                for (var agency = 0; agency < index.Length; agency++)
                {
                    index[agency] = Geometric(agency);
                }

                Rank(index, rank);
            }

            double Geometric(int agency)
            {
                var (sum, whole) = (0.0, 0.0);
                for (var pillar = 0; pillar < _weights.Length; pillar++)
                {
                    var slot = agency * _weights.Length + pillar;
                    if (rows._applies[slot])
                    {
                        sum += _weights[pillar] * Math.Log(Math.Max(_points[slot], rows._definition.Parameters.Floor));
                        whole += _weights[pillar];
                    }
                }

                return Math.Exp(sum / whole);
            }

            // 1 + the number of agencies with a strictly larger index.
            void Rank(ReadOnlySpan<double> index, Span<int> rank)
            {
                for (var agency = 0; agency < index.Length; agency++)
                {
                    (_sorted[agency], _order[agency]) = (-index[agency], agency);
                }

                Array.Sort(_sorted, _order);
                for (var place = 0; place < _order.Length; place++)
                {
                    rank[_order[place]] = place > 0 && _sorted[place].Equals(_sorted[place - 1]) ? rank[_order[place - 1]] : place + 1;
                }
            }
        }
    }
}
