using AssetGraph.House.Tests.Tree;

namespace AssetGraph.House.Tests.Code;

public sealed class ScriptTests
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    [Fact]
    public void Every_script_can_be_run()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps no executable bit.");
            return; // The analyser of platforms does not know that Skip throws.
        }
        var scripts = HouseTree.Files.Where(f => f.Text.StartsWith("#!", StringComparison.Ordinal)).ToList();
        Assert.Contains(scripts, f => f.Path == "scripts/test.sh");
        Assert.Contains(scripts, f => f.Path == ".ci/run");
        var findings = new List<string>();
        foreach (var script in scripts)
        {
            findings.AddRange(Check(script.Path, File.GetUnixFileMode(Path.Combine(HouseTree.Root, script.Path))));
        }
        Findings.AssertNone(findings);
    }

    [Fact]
    public void Every_shell_script_is_strict() => Findings.AssertNone(HouseTree.Files.SelectMany(Strict));

    // The rules themselves: each must be able to fail.

    [Fact]
    public void A_script_that_cannot_be_run_is_found() =>
        Findings.AssertOne(Check("scripts/a.sh", UnixFileMode.UserRead | UnixFileMode.UserWrite), "scripts/a.sh", "chmod +x");

    [Fact]
    public void A_script_that_goes_on_after_an_error_is_found() =>
        Findings.AssertOne(Strict(new TreeFile("scripts/a.sh", "#!/usr/bin/env bash\necho a\n")), "scripts/a.sh", "set -euo pipefail");

    private static IEnumerable<string> Check(string path, UnixFileMode mode)
    {
        if ((mode & Executable) != Executable)
        {
            yield return $"{path}: starts with #! and is not executable; run `chmod +x {path}` and commit the mode.";
        }
    }

    private static IEnumerable<string> Strict(TreeFile file)
    {
        if (file.Text.StartsWith("#!", StringComparison.Ordinal) && file.Lines[0].EndsWith("bash", StringComparison.Ordinal)
            && !file.Lines.Contains("set -euo pipefail"))
        {
            yield return $"{file.Path}: does not stop at errors; write `set -euo pipefail` below the comment at its head.";
        }
    }
}
