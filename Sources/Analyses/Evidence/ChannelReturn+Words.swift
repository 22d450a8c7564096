import Estimation
import Facts
import Measures
import Reporting

extension ChannelReturn {
  /// What fills the sentences about a published return: the marginal one where they differ.
  func words(_ currency: Currency) -> [String: Argument]? {
    guard let interval = layer == .modelled ? marginalInterval : perUnit else { return nil }
    return [
      "unit": .money(Money(rounding: 1, currency: currency)),
      "v": .number(interval.estimate, decimals: 2), "low": .number(interval.low, decimals: 2),
      "high": .number(interval.high, decimals: 2),
    ]
  }

  /// Why the verdict is what it is.
  func reason(_ material: Material) -> Phrase {
    switch layer {
    case .tested: testedReason(material)
    case .modelled: modelledReason(material)
    case .compared: comparedReason(material)
    case .switched: switchedReason(material)
    case .coded: codedReason ?? missingReason(material)
    case nil: missingReason(material)
    }
  }

  private func testedReason(_ material: Material) -> Phrase {
    guard let tested, let words = words(material.currency) else { return missingReason(material) }
    if let obstacle = tested.obstacle { return Words.say("reason.\(obstacle.rawValue)") }
    return Words.say(
      verdict == .cannotTell ? "reason.tested-unclear" : "reason.tested",
      words.merging(["customers": tested.controlsCounted]) { $1 })
  }

  private func modelledReason(_ material: Material) -> Phrase {
    guard let modelled, let words = words(material.currency) else {
      return missingReason(material)
    }
    // A test that failed is told before what the model says in its place.
    if verdict == .cannotTell, let obstacle = tested?.obstacle {
      return Words.say("reason.\(obstacle.rawValue)")
    }
    if let obstacle = modelled.obstacle { return obstacleReason(obstacle, material) }
    return Words.say(
      verdict == .cannotTell ? "reason.modelled-unclear" : "reason.modelled", words)
  }

  private func comparedReason(_ material: Material) -> Phrase {
    guard let compared, let words = words(material.currency) else {
      return missingReason(material)
    }
    return Words.say(
      verdict == .cannotTell ? "reason.compared-unclear" : "reason.compared",
      words.merging(["recipients": .counted(compared.matched, noun: "recipients")]) { $1 })
  }

  private func switchedReason(_ material: Material) -> Phrase {
    guard let switched, let words = words(material.currency) else {
      return missingReason(material)
    }
    return Words.say(
      verdict == .cannotTell ? "reason.switched-unclear" : "reason.switched",
      words.merging(["weeks": .counted(switched.weeksOn, noun: "weeks")]) { $1 })
  }

  private var codedReason: Phrase? {
    guard let coded else { return nil }
    if let obstacle = coded.obstacle { return Words.say("reason.\(obstacle.rawValue)") }
    guard let share = coded.breakEvenShare else { return Words.say("reason.no-margin") }
    return share.value > 1
      ? Words.say("reason.never-pays")
      : Words.say("reason.break-even", ["share": .share(share, decimals: 0)])
  }

  /// Why there is no figure at all: the strongest layer that was tried says it.
  private func missingReason(_ material: Material) -> Phrase {
    if let obstacle = tested?.obstacle { return Words.say("reason.\(obstacle.rawValue)") }
    if let obstacle = switched?.obstacle { return Words.say("reason.\(obstacle.rawValue)") }
    if let reason = codedReason { return reason }
    if let obstacle = compared?.obstacle, modelled?.obstacle == nil {
      return Words.say("reason.\(obstacle.rawValue)")
    }
    if let obstacle = modelled?.obstacle { return obstacleReason(obstacle, material) }
    if material.costInYear(channel: channel) == nil { return Words.say("reason.cost-missing") }
    return Words.say(material.marginShare == nil ? "reason.margin-missing" : "reason.no-test")
  }

  /// What stands in the way of the response model for this channel; `nil` if nothing does.
  func modelReason(_ material: Material) -> Phrase? {
    modelled?.obstacle.map { obstacleReason($0, material) }
  }

  private static let namedPartners = 3

  private func obstacleReason(_ obstacle: ModelledReturn.Obstacle, _ material: Material) -> Phrase {
    guard obstacle == .together || obstacle == .merged else {
      return Words.say("reason.\(obstacle.rawValue)")
    }
    let channels = material.facts.register.channels
    let partners = modelled?.partners ?? []
    var others = partners.prefix(ChannelReturn.namedPartners).map {
      Argument.text(channels[$0].name)
    }
    // Of many channels the first stand for all: a reason is a line, not a page.
    let rest = partners.count - others.count
    if rest > 0 { others.append(.phrase(Words.say("reason.more-channels", ["n": .count(rest)]))) }
    return Words.say("reason.\(obstacle.rawValue)", ["other": .list(others)])
  }
}

extension TestedReturn {
  /// Those who were left alone, as a counted noun.
  var controlsCounted: Argument {
    .counted(controls, noun: isOfShops ? "stores" : "customers")
  }
}
