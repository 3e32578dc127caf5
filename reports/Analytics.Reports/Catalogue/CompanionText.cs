namespace Analytics.Reports.Catalogue;

/// <summary>A figure printed beside an indicator.</summary>
/// <param name="Id">Id within its indicator.</param>
/// <param name="NameVi">Name, Vietnamese.</param>
/// <param name="NameEn">Name, English.</param>
/// <param name="Unit">Unit in words.</param>
/// <param name="Estimator">How it is made, in a few words.</param>
public sealed record CompanionText(string Id, string NameVi, string NameEn, string Unit, string Estimator);
