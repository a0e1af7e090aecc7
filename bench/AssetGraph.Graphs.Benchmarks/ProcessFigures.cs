using System.Globalization;

namespace AssetGraph.Graphs.Benchmarks;

/// <summary>What the operating system knows about this process.</summary>
internal static class ProcessFigures
{
    /// <summary>Processor seconds of all threads so far.</summary>
    public static double ProcessorSeconds => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>The most memory the process ever held, in MiB; 0 where the system does not tell.</summary>
    public static int PeakMemory
    {
        get
        {
            const string Status = "/proc/self/status";
            string? line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
            return line is null ? 0 : int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
    }

    /// <summary>How many processes wanted a processor over the last minute.</summary>
    public static double Load => File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : 0;
}
