namespace Analytics.Warehouse.Measuring;

/// <summary>
/// The two dates that every figure is a function of. <paramref name="Valid"/> (V): the state of the world on that day.
/// <paramref name="Known"/> (K): what was recorded by the end of that day.
/// </summary>
public readonly record struct Cut(DateOnly Valid, DateOnly Known);
