import Estimation
import Facts
import Measures
import Reporting

extension Returns {
  /// One row a channel with a return.
  func decisions(_ material: Material, _ returns: [ChannelReturn]) -> [Decision] {
    returns.map { item in
      Decision(
        verdict: item.verdict, name: item.name,
        change: item.change.map { Money(rounding: $0, currency: material.currency) },
        gain: item.gain, grade: item.grade, probability: item.probability,
        reason: item.reason(material))
    }
  }

  /// Tested channels first; then the coupon that needs the largest share of extra baskets.
  func messages(_ material: Material, _ returns: [ChannelReturn]) -> [Candidate] {
    returns.compactMap { item in
      if item.layer != .coded, item.layer != nil {
        return measuredMessage(item, material)
      }
      guard let coded = item.coded, let share = coded.breakEvenShare else { return nil }
      let name: [String: Argument] = ["name": .text(item.name)]
      return Candidate(
        message: Message(
          sentence: share.value > 1
            ? Words.say("message.coded.never", name)
            : Words.say(
              "message.coded", name.merging(["share": .share(share, decimals: 0)]) { $1 }),
          evidence: Words.say(
            "message.coded.evidence",
            [
              "redemptions": .counted(coded.redemptions, noun: "redemptions"),
              "face": .money(material.money(coded.faceValue)),
            ]), page: "channels"),
        weight: min(1, share.value), subject: item.name)
    }
  }

  /// What a test or the model found, or that it does not decide; a point is never told without
  /// its verdict.
  private func measuredMessage(_ item: ChannelReturn, _ material: Material) -> Candidate? {
    guard let words = item.words(material.currency), let layer = item.layer,
      let interval = item.marginalInterval
    else { return nil }
    let name: [String: Argument] = ["name": .text(item.name)]
    var evidence = words.filter { ["low", "high"].contains($0.key) }
    if layer == .tested {
      let isFew = (item.tested?.controls ?? 0) < material.setting.minimumGroup
      // An arm of few persons is no evidence, and its size is nobody's business.
      if isFew, item.tested?.isOfShops == false { return nil }
      evidence["customers"] = item.tested?.controlsCounted
    }
    let isOpen = item.verdict == .cannotTell
    if layer == .compared {
      evidence["recipients"] = .counted(item.compared?.matched ?? 0, noun: "recipients")
    }
    if let switched = item.switched, layer == .switched {
      evidence["weeks"] = .counted(switched.weeksOn, noun: "weeks")
    }
    if isOpen && layer != .tested { return nil }
    let obstacle = item.tested?.obstacle
    let reason =
      obstacle == nil && interval.contains(1)
      ? Words.say("reason.breakeven") : item.reason(material)
    return Candidate(
      message: Message(
        sentence: isOpen
          ? Words.say("sentence.unknown", name.merging(["reason": .phrase(reason)]) { $1 })
          : Words.say(
            "message.\(layer.rawValue)",
            words.filter { ["unit", "v"].contains($0.key) }.merging(name) { $1 }),
        evidence: Words.say("message.\(layer.rawValue).evidence", evidence), page: "channels"),
      weight: isOpen ? 0.4 : Returns.weight(layer),
      subject: item.name)
  }

  /// Stronger evidence is told sooner.
  private static func weight(_ layer: ChannelReturn.Layer) -> Double {
    switch layer {
    case .tested: 2
    case .compared: 1.7
    case .modelled: 1.5
    case .switched: 1.2
    case .coded: 1
    }
  }

  /// Return per unit of the tested channels together: margin over outlay, independent tests
  /// combined by variances (METHOD §3.0, §6.3).
  func tile(_ returns: [ChannelReturn], _ material: Material) -> KeyFigure {
    let tested = returns.compactMap(\.tested).filter { $0.perUnit != nil }
    let total = tested.reduce(0.0) { $0 + ($1.outlay?.total ?? 0) }
    let unit = Argument.money(Money(rounding: 1, currency: material.currency))
    var value: Interval?
    if total > 0 {
      var sum = 0.0
      var variance = 0.0
      for item in tested {
        guard let margin = item.incrementalMargin, let outlay = item.outlay else { continue }
        sum += margin.estimate + outlay.faceValue
        let half = (margin.interval.high - margin.interval.low) / 2
        variance += half * half
      }
      let half = variance.squareRoot()
      value = Interval(
        low: (sum - half) / total, estimate: sum / total, high: (sum + half) / total)
    }
    return KeyFigure(
      id: "return", name: Words.say("kpi.return", ["unit": unit]),
      value: value.map { .quantity(.number($0.estimate, decimals: 2)) } ?? .quantity(.unknown),
      note: value.map {
        Words.say(
          "kpi.tested-note",
          ["range": .range(.number($0.low, decimals: 2), .number($0.high, decimals: 2))])
      } ?? Words.say("note.return.missing"),
      comparisons: [],
      sparkline: Sparkline(values: [], yearBefore: nil, lastIsPartial: false))
  }
}
