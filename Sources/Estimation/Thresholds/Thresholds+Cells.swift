extension Thresholds {
  /// When small cells, opinions and rankings may speak (METHOD §5).
  package struct Cells: Hashable, Sendable {
    /// Fewer cells than this are not shrunk towards each other.
    package var shrinkFrom: Int
    /// Two ranks are told apart from this probability of being better on.
    package var rankCertainty: Double
    /// Answers that the prior of a star rating stands for.
    package var starPrior: Double
    /// Words that the prior of a topic stands for.
    package var topicPrior: Double
    /// A topic is called changed beyond this many standard errors.
    package var topicDeviations: Double
    /// A topic needs at least this many texts.
    package var topicTexts: Int
    /// Fewer survey answers than this give no figure (METHOD §4.5).
    package var surveyAnswers: Int
    /// A driver analysis needs this many answers for each attribute.
    package var answersPerDriver: Int
    /// Cells of fewer customers than this are suppressed.
    package var smallestGroup: Int
    /// That first purchases have ended is told where this share of the receipts names a customer;
    /// whoever pays without a name may be new.
    package var namedReceipts: Double

    /// The limits of METHOD §4.5 and §5.
    package static let method = Cells(
      shrinkFrom: 3, rankCertainty: 0.8, starPrior: 10, topicPrior: 50, topicDeviations: 1.64,
      topicTexts: 5, surveyAnswers: 30, answersPerDriver: 10, smallestGroup: 10,
      namedReceipts: 0.9)
  }
}
