namespace Analytics.Reports.Charts;

/// <summary>
/// The rectangle of a drawing that marks stand in, pixels. It is fixed, so that texts beside the marks can be placed
/// where they hide nothing.
/// </summary>
sealed record Plot(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public object Grid => new { left = Left, top = Top, width = Width, height = Height, outerBoundsMode = "none" };

    /// <summary>Where a value of the horizontal scale stands.</summary>
    public double X(Scale scale, double value) => Left + scale.Part(value) * Width;

    /// <summary>Where a value of the vertical scale stands.</summary>
    public double Y(Scale scale, double value) => Bottom - scale.Part(value) * Height;
}
