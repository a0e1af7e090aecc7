namespace AssetGraph.Graphs.Tests.Twins;

/// <summary>A small network as matrices, made of the ties as they were drawn and not of a <see cref="Graph"/>: what slow twins compute with.</summary>
internal sealed class SlowNetwork
{
    /// <summary>The weight from one to another, 0 without a tie; undirected ties stand both ways, loops nowhere, parallel ties added.</summary>
    public double[,] Weight { get; }

    /// <summary>1 where there is a tie.</summary>
    public double[,] Tie { get; }

    /// <summary>The weight between two whatever the direction; without weights 1.</summary>
    public double[,] Either { get; }

    /// <summary>1 where two are tied in either direction.</summary>
    public double[,] Tied { get; }

    /// <summary>Hops along ties, +∞ without a path.</summary>
    public double[,] Hops { get; }

    /// <summary>Hops without direction.</summary>
    public double[,] HopsEither { get; }

    public int Count { get; }

    public bool IsDirected { get; }

    /// <summary>The group of each vertex, by the rule of the tests: even 0, odd 1.</summary>
    public int GroupOf(int vertex) => vertex % 2;

    public SlowNetwork(RandomGraph drawn)
    {
        (Count, IsDirected) = (drawn.VertexCount, drawn.Directed);
        Weight = new double[Count, Count];
        foreach (var (from, to, weight) in drawn.Ties.Where(t => t.From != t.To))
        {
            double w = drawn.Weighted ? weight : 1;
            Weight[from, to] = drawn.Weighted ? Weight[from, to] + w : 1;
            if (!IsDirected)
            {
                Weight[to, from] = Weight[from, to];
            }
        }

        Tie = Make((i, j) => Weight[i, j] > 0 ? 1 : 0);
        Tied = Make((i, j) => Weight[i, j] > 0 || Weight[j, i] > 0 ? 1 : 0);
        Either = !IsDirected ? Weight : drawn.Weighted ? Make((i, j) => Weight[i, j] + Weight[j, i]) : Tied;
        Hops = Distances(Tie);
        HopsEither = Distances(Tied);
    }

    public IEnumerable<int> Vertices => Enumerable.Range(0, Count);

    public IEnumerable<int> Others(int vertex) => Vertices.Where(v => v != vertex);

    /// <summary>A number for each vertex.</summary>
    public double[] Each(Func<int, double> value) => [.. Vertices.Select(value)];

    /// <summary>Vertices tied to one, whatever the direction.</summary>
    public int[] Neighbours(int vertex) => [.. Vertices.Where(v => Tied[vertex, v] > 0)];

    public int DegreeOf(int vertex) => Neighbours(vertex).Length;

    /// <summary>The ties, each undirected one once.</summary>
    public IEnumerable<(int From, int To)> Ties => Pairs((i, j) => Weight[i, j] > 0);

    /// <summary>The pairs of two different vertices that pass a test: ordered where there are directions, else each once.</summary>
    public IEnumerable<(int From, int To)> Pairs(Func<int, int, bool> passes) =>
        from i in Vertices from j in Vertices where i != j && (IsDirected || i < j) && passes(i, j) select (i, j);

    /// <summary>The pieces of the network whose ties have no direction, without some vertices.</summary>
    public IReadOnlyList<int[]> Pieces(params int[] without) => PiecesOf(Tied, without);

    public static IReadOnlyList<int[]> PiecesOf(double[,] tied, params int[] without)
    {
        var pieces = new List<int[]>();
        var seen = without.ToHashSet();
        for (int start = 0; start < tied.GetLength(0); start++)
        {
            if (!seen.Add(start))
            {
                continue;
            }

            var piece = new List<int> { start };
            for (int at = 0; at < piece.Count; at++)
            {
                piece.AddRange(Enumerable.Range(0, tied.GetLength(0)).Where(v => tied[piece[at], v] > 0 && seen.Add(v)).ToArray());
            }

            pieces.Add([.. piece.Order()]);
        }

        return pieces;
    }

    /// <summary>The number of shortest paths of each pair, by multiplying the matrix as often as the path has ties.</summary>
    public static double[,] PathCounts(double[,] ties, double[,] hops)
    {
        int n = ties.GetLength(0);
        var counts = new double[n, n];
        var power = Make(n, (i, j) => i == j ? 1 : 0);
        for (int length = 0; length < n; length++)
        {
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    counts[i, j] = hops[i, j] == length ? power[i, j] : counts[i, j];
                }
            }

            power = Times(power, ties);
        }

        return counts;
    }

    public double[,] Make(Func<int, int, double> value) => Make(Count, value);

    public static double[,] Make(int n, Func<int, int, double> value)
    {
        var matrix = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                matrix[i, j] = value(i, j);
            }
        }

        return matrix;
    }

    public static double[,] Times(double[,] a, double[,] b)
    {
        int n = a.GetLength(0);
        return Make(n, (i, j) => Enumerable.Range(0, n).Sum(k => a[i, k] * b[k, j]));
    }

    /// <summary>The solution of a linear system, by elimination with the largest pivot.</summary>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        var a = (double[,])matrix.Clone();
        var x = (double[])right.Clone();
        for (int column = 0; column < n; column++)
        {
            int pivot = Enumerable.Range(column, n - column).MaxBy(r => Math.Abs(a[r, column]));
            for (int k = 0; k < n; k++)
            {
                (a[column, k], a[pivot, k]) = (a[pivot, k], a[column, k]);
            }

            (x[column], x[pivot]) = (x[pivot], x[column]);
            for (int row = 0; row < n; row++)
            {
                double factor = row == column ? 0 : a[row, column] / a[column, column];
                for (int k = column; factor != 0 && k < n; k++)
                {
                    a[row, k] -= factor * a[column, k];
                }

                x[row] -= factor * x[column];
            }
        }

        return [.. x.Select((value, i) => value / a[i, i])];
    }

    /// <summary>Eigenvalues of a symmetric matrix and its vectors as columns, by Jacobi's rotations.</summary>
    public static (double[] Values, double[,] Vectors) Eigen(double[,] symmetric)
    {
        int n = symmetric.GetLength(0);
        var a = (double[,])symmetric.Clone();
        var vectors = Make(n, (i, j) => i == j ? 1 : 0);
        for (int sweep = 0; sweep < 60; sweep++)
        {
            for (int p = 0; p < n; p++)
            {
                for (int q = p + 1; q < n; q++)
                {
                    if (Math.Abs(a[p, q]) < 1e-300)
                    {
                        continue;
                    }

                    double theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
                    double t = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
                    double c = 1 / Math.Sqrt(t * t + 1);
                    Rotate(a, vectors, p, q, c, t * c);
                }
            }
        }

        return ([.. Enumerable.Range(0, n).Select(i => a[i, i])], vectors);
    }

    private static void Rotate(double[,] a, double[,] vectors, int p, int q, double c, double s)
    {
        int n = a.GetLength(0);
        for (int k = 0; k < n; k++)
        {
            (a[k, p], a[k, q]) = (c * a[k, p] - s * a[k, q], s * a[k, p] + c * a[k, q]);
        }

        for (int k = 0; k < n; k++)
        {
            (a[p, k], a[q, k]) = (c * a[p, k] - s * a[q, k], s * a[p, k] + c * a[q, k]);
            (vectors[k, p], vectors[k, q]) = (c * vectors[k, p] - s * vectors[k, q], s * vectors[k, p] + c * vectors[k, q]);
        }
    }

    public static double[,] Distances(double[,] ties)
    {
        int n = ties.GetLength(0);
        var d = Make(n, (i, j) => i == j ? 0 : ties[i, j] > 0 ? 1 : double.PositiveInfinity);
        for (int k = 0; k < n; k++)
        {
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    d[i, j] = Math.Min(d[i, j], d[i, k] + d[k, j]);
                }
            }
        }

        return d;
    }
}
