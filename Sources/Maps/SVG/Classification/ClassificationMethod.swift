public import Schools

/// How values are divided into classes.
public enum ClassificationMethod: Hashable, Sendable {
    /// Whichever suits the values.
    case automatic
    /// Classes whose values differ least among themselves (Fisher and Jenks).
    case naturalBreaks
    /// As many values in each class.
    case quantiles
    /// Classes of the same width.
    case equalIntervals
    /// Classes of the same width whose limits are round numbers.
    case nice
    /// Split at the mean, and again above it, for values of which most are small.
    case headTail
    /// Classes of a standard deviation around the mean.
    case standardDeviation
    /// Classes that the office has decided on.
    case table(ClassTable)
}
