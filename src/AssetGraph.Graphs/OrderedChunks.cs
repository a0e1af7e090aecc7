namespace AssetGraph.Graphs;

/// <summary>
/// Work over many sources whose results are added up: cut into fixed chunks, done by any number of threads, added in the order of the
/// chunks. The same bits for one thread and for many.
/// </summary>
internal static class OrderedChunks
{
    private const int MostChunks = 64;

    /// <summary>Adds up what the workers leave in their accumulators over all items.</summary>
    /// <param name="items">The number of items, cut into at most 64 chunks of whole <paramref name="grain"/>s.</param>
    /// <param name="grain">The smallest chunk.</param>
    /// <param name="width">The length of an accumulator.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. Makes no difference to the result.</param>
    /// <param name="makeWorker">Makes one thread's scratch memory and answers what it does with a chunk: from, to, accumulator.</param>
    /// <param name="progress">Told the share done, 0 to 1, from the working threads.</param>
    /// <param name="cancellation">Stops the work between chunks; the worker may look more often.</param>
    public static double[] Sum(
        int items,
        int grain,
        int width,
        int workers,
        Func<Action<int, int, double[]>> makeWorker,
        IProgress<double>? progress,
        CancellationToken cancellation)
    {
        var total = new double[width];
        int size = Math.Max(1, (items + MostChunks - 1) / MostChunks);
        size = (size + grain - 1) / grain * grain;
        int chunks = (items + size - 1) / size;
        var gate = new Lock();
        var waiting = new double[chunks][];
        var spare = new Stack<double[]>();
        int merged = 0;
        ForEach(chunks, workers, () =>
        {
            var work = makeWorker();
            return chunk =>
            {
                double[]? into;
                lock (gate)
                {
                    spare.TryPop(out into);
                }

                into ??= new double[width];
                work(chunk * size, Math.Min(items, (chunk + 1) * size), into);
                lock (gate)
                {
                    waiting[chunk] = into;
                    for (; merged < chunks && waiting[merged] is { } part; merged++)
                    {
                        for (int i = 0; i < width; i++)
                        {
                            total[i] += part[i];
                        }

                        Array.Clear(part);
                        spare.Push(part);
                        waiting[merged] = null!;
                        progress?.Report((double)(merged + 1) / chunks);
                    }
                }
            };
        }, cancellation);
        return total;
    }

    /// <summary>Does chunks that write to places of their own.</summary>
    /// <param name="chunks">How many.</param>
    /// <param name="workers">How many threads; 0 means one for each processor.</param>
    /// <param name="makeWorker">Makes one thread's scratch memory and answers what it does with a chunk.</param>
    /// <param name="cancellation">Stops the work between chunks.</param>
    public static void ForEach(int chunks, int workers, Func<Action<int>> makeWorker, CancellationToken cancellation) =>
        ForEach(chunks, workers, () => (makeWorker(), static () => { }), cancellation);

    /// <summary>Does chunks, each thread ending with what it has to add.</summary>
    /// <param name="chunks">How many.</param>
    /// <param name="workers">How many threads; 0 means one for each processor.</param>
    /// <param name="makeWorker">Makes one thread's scratch memory and answers what it does with a chunk, and what when there is no more.</param>
    /// <param name="cancellation">Stops the work between chunks.</param>
    public static void ForEach(int chunks, int workers, Func<(Action<int> Chunk, Action End)> makeWorker, CancellationToken cancellation)
    {
        if (workers < 0)
        {
            throw new GraphException("AG2005", "workers", $"{workers} threads cannot be", "0 (one for each processor) or more");
        }

        int threads = Math.Min(workers == 0 ? Environment.ProcessorCount : workers, chunks);
        int next = -1;
        Exception? failure = null;

        // Threads of their own: a long measure must not hold the threads that answer requests.
        var others = new Thread[Math.Max(0, threads - 1)];
        for (int i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(Loop) { IsBackground = true };
            others[i].Start();
        }

        Loop();
        foreach (var other in others)
        {
            other.Join();
        }

        if (failure is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }

        cancellation.ThrowIfCancellationRequested();

        void Loop()
        {
            try
            {
                var (work, end) = makeWorker();
                for (int chunk = Interlocked.Increment(ref next); chunk < chunks; chunk = Interlocked.Increment(ref next))
                {
                    if (cancellation.IsCancellationRequested || Volatile.Read(ref failure) is not null)
                    {
                        return;
                    }

                    work(chunk);
                }

                end();
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, e, null);
            }
        }
    }
}
