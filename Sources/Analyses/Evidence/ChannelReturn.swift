package import Estimation
import Facts
package import Measures
package import Reporting

/// The return of one channel: the strongest layer of evidence publishes, the others stand beside
/// it and are never added to it (METHOD §6.1).
package struct ChannelReturn: Sendable {
  /// A layer of the evidence ladder that speaks of money, strongest first.
  package enum Layer: String, Sendable, CaseIterable {
    /// Randomised hold-outs.
    case tested
    /// Recipients against comparable non-recipients, with a placebo that passed.
    case compared
    /// The response model.
    case modelled
    /// Weeks on against weeks off.
    case switched
    /// Codes under a stated assumption.
    case coded
  }

  /// Index into the register's channels.
  package let channel: Int
  /// Name as printed.
  package let name: String
  /// By hold-outs.
  let tested: TestedReturn?
  /// By recipients against comparable customers.
  let compared: ComparedReturn?
  /// By the response model.
  package let modelled: ModelledReturn?
  /// By switching on and off in time.
  let switched: SwitchedReturn?
  /// Why a test in time of the channel gives no figure; `nil` if it does, or without one.
  package var switchedObstacle: String? { switched?.obstacle?.rawValue }
  /// By codes.
  let coded: CodedReturn?
  /// The layer that publishes; `nil` where none has a figure.
  package let layer: Layer?
  private let limits: Thresholds.Verdict

  init(
    channel: Int, name: String, tested: TestedReturn?, compared: ComparedReturn?,
    modelled: ModelledReturn?, switched: SwitchedReturn?, coded: CodedReturn?,
    limits: Thresholds.Verdict
  ) {
    self.channel = channel
    self.name = name
    self.tested = tested
    self.compared = compared
    self.modelled = modelled
    self.switched = switched
    self.coded = coded
    self.limits = limits
    if tested?.perUnit != nil {
      layer = .tested
    } else if let compared, compared.passesGates {
      layer = .compared
    } else if let modelled, modelled.perUnit != nil, modelled.passesGates {
      layer = .modelled
    } else if switched?.perUnit != nil {
      layer = .switched
    } else {
      layer = coded?.perUnit != nil ? .coded : nil
    }
  }

  /// The kind of evidence that is published; `nil` without a figure.
  package var grade: Grade? {
    switch layer {
    case .tested: .tested
    case .compared, .switched: .coded
    case .modelled: .modelled
    case .coded: .assumed
    case nil: coded.map { _ in .assumed }
    }
  }

  /// What one unit of outlay brought over the year or the test.
  package var perUnit: Interval? {
    switch layer {
    case .tested: tested?.perUnit?.interval
    case .modelled: modelled?.publishedPerUnit
    case .coded: coded?.perUnit
    case .compared: compared?.perUnit?.interval
    case .switched: switched?.perUnit?.interval
    case nil: nil
    }
  }

  /// v: what one more unit would bring, the quantity that verdicts are about (METHOD §4.1).
  package var marginal: Belief? {
    switch layer {
    case .tested: tested?.perUnit
    case .modelled: modelled?.marginal
    case .compared: compared?.perUnit
    case .switched: switched?.perUnit
    case .coded, nil: nil
    }
  }

  /// v as it is printed.
  package var marginalInterval: Interval? {
    layer == .modelled ? modelled?.publishedMarginal : marginal?.interval
  }

  /// The verdict that the published evidence allows.
  package var verdict: Verdict {
    switch layer {
    case .tested: tested?.verdict(limits) ?? .cannotTell
    case .modelled: modelled.map { Verdict($0.ruling) } ?? .cannotTell
    case .compared, .switched:
      Verdict(probabilities?.ruling(certainty: limits.certainty) ?? .cannotTell)
    case .coded, nil: coded?.verdict(limits) ?? .cannotTell
    }
  }

  /// Its probability; `nil` without a verdict, and for codes, which give none.
  package var probability: Double? {
    switch layer {
    case .tested: tested?.probability(limits)
    case .modelled, .compared, .switched: probabilities.flatMap { $0.probability(of: verdict) }
    case .coded, nil: nil
    }
  }

  /// How sure it is that too much, or too little, is spent; `nil` without a belief about v.
  package var probabilities: VerdictProbabilities? {
    switch layer {
    case .tested: tested?.perUnit.map { VerdictProbabilities(ofTest: $0, limits: limits) }
    case .modelled: modelled?.probabilities
    case .compared: compared?.perUnit.map { VerdictProbabilities(of: $0, limits: limits) }
    case .switched: switched?.probabilities(limits)
    case .coded, nil: nil
    }
  }

  /// Money of a month that the published evidence speaks of, in units of money.
  var outlayPerMonth: Double? {
    switch layer {
    case .tested: tested?.outlayPerMonth
    case .modelled: modelled.map { $0.spendInYear / 12 }
    case .compared: compared?.outlay.map { $0.total / 12 }
    case .switched: switched?.outlayPerMonth
    case .coded, nil: nil
    }
  }

  /// Margin that the published evidence says the channel brought in a year, in units of money.
  package var incrementalMarginInYear: Interval? {
    switch layer {
    case .tested: tested?.incrementalMarginInYear
    case .modelled:
      modelled.flatMap { item in item.publishedPerUnit?.scaled(by: item.spendInYear) }
    case .compared: compared?.incrementalMargin?.interval
    case .switched: switched?.incrementalMarginInYear
    case .coded, nil: nil
    }
  }

  /// The change of money a month that the verdict proposes, in units of money.
  package var change: Double? {
    guard let outlay = outlayPerMonth else { return nil }
    switch verdict {
    case .add: return limits.step * outlay
    case .cut: return -limits.step * outlay
    case .hold, .cannotTell: return nil
    }
  }

  /// Expected gain a month of following the verdict with that step, in units of money.
  package var gain: Interval? {
    guard let change, let marginal else { return nil }
    return marginal.scaled(by: change, plus: -change).interval
  }

  /// Cost of being wrong: the margin expected to be lost a month if the verdict is followed and
  /// the return lies on the other side of break-even (METHOD §4.1).
  package var risk: Double? {
    guard let change, let marginal else { return nil }
    return verdict == .add
      ? marginal.meanShortfall(below: 1) * change : marginal.meanExcess(above: 1) * -change
  }
}

extension VerdictProbabilities {
  /// The probability of a verdict that was given; `nil` without one.
  func probability(of verdict: Verdict) -> Double? {
    switch verdict {
    case .add: add
    case .hold: hold
    case .cut: cut
    case .cannotTell: nil
    }
  }
}

extension Verdict {
  /// The statistics' ruling as a verdict of the report.
  init(_ ruling: Ruling) {
    switch ruling {
    case .add: self = .add
    case .hold: self = .hold
    case .cut: self = .cut
    case .cannotTell: self = .cannotTell
    }
  }
}
