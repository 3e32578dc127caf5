using Analytics.Etl;

namespace Analytics.App.Commands;

/// <summary>Shows the part of a pull that is done.</summary>
sealed class PullPart(IProgress<double> progress) : IProgress<PullProgress>
{
    public void Report(PullProgress value) => progress.Report(value.Part);
}
