namespace Analytics.Service.Tests.Running;

/// <summary>One command that has ended.</summary>
public sealed record CommandRun(int ExitCode, string Output, string Errors);
