namespace Analytics.Warehouse.Measuring;

/// <summary>What measuring one period gave.</summary>
/// <param name="Code">2025-12 or 2025-Q4.</param>
/// <param name="Cut">The cuts (V, K) of its figures.</param>
/// <param name="RunId">The run that holds its figures.</param>
/// <param name="Figures">Figures of the run.</param>
/// <param name="IsNew">False when the newest run of the period already held exactly these figures; nothing was added.</param>
public sealed record MeasuredPeriod(string Code, Cut Cut, string RunId, long Figures, bool IsNew);
