using System.Data.Common;
using System.Runtime.InteropServices;
using Analytics.App;
using Analytics.App.Commands;
using Analytics.Warehouse.Engine;

// Line endings and letters are the same wherever the output goes.
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var terminal = new Terminal();

// Not disposed: a signal may come while the process is ending.
var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    return (int)CommandLine.Run(args, terminal, TimeProvider.System, stop.Token);
}
catch (AnalyticsException error)
{
    terminal.Fail(error.Message);
    return (int)ExitCode.Failed;
}
catch (DbException error)
{
    terminal.Fail($"The database could not do it: {error.Message} What was begun was rolled back.");
    return (int)ExitCode.Failed;
}
catch (OperationCanceledException)
{
    terminal.Fail("Stopped before the end; what was begun was rolled back.");
    return (int)ExitCode.Failed;
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException)
{
    terminal.Fail($"{error.Message} Check that the folder exists, has room and may be written.");
    return (int)ExitCode.Failed;
}

// The work under way rolls back and says so; the process ends by itself.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
