package import Measures

/// What spend brings back, with its band: "how much is too much?".
package struct ResponseCurve: Sendable {
  /// The effect at one spend.
  package struct Point: Sendable {
    /// Spend in units of money.
    package var spend: Double
    /// Additional margin at that spend, in units of money.
    package var effect: Interval

    /// A point of the curve.
    package init(spend: Double, effect: Interval) {
      self.spend = spend
      self.effect = effect
    }
  }

  /// A spend marked on the curve.
  package struct Marker: Sendable {
    /// Spend in units of money.
    package var spend: Double
    /// What it is: "today", "€1 more brings back €1".
    package var name: Phrase

    /// A marker.
    package init(spend: Double, name: Phrase) {
      self.spend = spend
      self.name = name
    }
  }

  /// Currency of both axes.
  package var currency: Currency
  /// Title of the horizontal axis.
  package var spendTitle: Phrase
  /// Title of the vertical axis.
  package var effectTitle: Phrase
  /// The curve by rising spend.
  package var points: [Point]
  /// Highest spend observed; beyond it the curve is dashed.
  package var observedUpTo: Double
  /// Spend of the reported month, drawn full.
  package var today: Marker?
  /// Spend where one unit more brings back one unit, drawn hollow.
  package var turn: Marker?
  /// Name of the diagonal on which effect equals spend.
  package var breakEven: Phrase

  /// A curve.
  package init(
    currency: Currency, spendTitle: Phrase, effectTitle: Phrase, points: [Point],
    observedUpTo: Double, today: Marker?, turn: Marker?, breakEven: Phrase
  ) {
    self.currency = currency
    self.spendTitle = spendTitle
    self.effectTitle = effectTitle
    self.points = points
    self.observedUpTo = observedUpTo
    self.today = today
    self.turn = turn
    self.breakEven = breakEven
  }
}
