import Facts
import Measures
import Reporting

/// Do we bombard customers, or forget them: managed contacts per customer in thirty days.
package struct Pressure: Analysis {
  /// The last class of the histogram is open from here on.
  static let openClass = 15

  /// The analysis; it has no settings of its own.
  package init() {}

  /// The pressure page, its tile and its figures; nothing if no contact names a customer.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    guard let load = material.load, load.customers > 0 else { return contribution }
    let shares = PressureShares(load: load, material: material)
    contribution.figures =
      figures(load, shares, material) + capFigures(load, material) + overlapFigures(material)
    // Of fewer customers than the privacy minimum nothing can be said.
    guard load.customers >= material.setting.minimumGroup else { return contribution }
    contribution.keyFigures = [tile(load, shares, material)]
    contribution.messages = [message(load, shares, material)].compactMap(\.self)
    contribution.section = section(load, shares, material)
    return contribution
  }

  private func figures(_ load: ContactLoad, _ shares: PressureShares, _ material: Material)
    -> [Figure]
  {
    let month = material.setting.month
    func figure(_ measure: String, _ value: Quantity) -> Figure {
      Figure(measure: measure, scope: [], month: month, value: value)
    }
    return [
      figure("known-customers", shares.customers),
      figure("customers-above-limit", shares.aboveCount),
      figure("share-above-limit", shares.above.map { .share($0) } ?? .unknown),
      figure("never-contacted", shares.neverCount),
      figure("share-never-contacted", shares.never.map { .share($0) } ?? .unknown),
      figure("contacts-in-window", shares.contacts),
    ]
      + shares.byContacts.enumerated().map { count, customers in
        Figure(
          measure: "customers-by-contacts", scope: [Dimension("contacts", String(count))],
          month: month, value: customers)
      }
  }

  private func tile(_ load: ContactLoad, _ shares: PressureShares, _ material: Material)
    -> KeyFigure
  {
    KeyFigure(
      id: "over-limit", name: Words.say("kpi.over-limit"),
      value: .quantity(shares.above.map { .share($0) } ?? shares.aboveCount),
      note: Words.say(
        "note.of-customers", ["customers": .counted(load.customers, noun: "customers")]),
      comparisons: history(material),
      sparkline: Sparkline(
        values: [], yearBefore: nil, lastIsPartial: false))
  }

  private func history(_ material: Material) -> [Comparison] {
    Pressure.limit(material).map { limit in
      [
        Comparison(
          reference: Words.say("term.contact-limit"),
          change: Words.say("note.limit", ["contacts": limit]), judgement: .neutral)
      ]
    } ?? []
  }

  private func message(_ load: ContactLoad, _ shares: PressureShares, _ material: Material)
    -> Candidate?
  {
    guard let evidence = evidence(load, shares) else { return nil }
    if let above = shares.above, above.value >= 0.05, let limit = Pressure.limit(material) {
      return Candidate(
        message: Message(
          sentence: Words.say(
            "message.pressure", ["share": .share(above, decimals: 1), "limit": limit]),
          evidence: evidence, page: "pressure"),
        weight: above.value, subject: "pressure")
    }
    guard let never = shares.never else { return nil }
    return Candidate(
      message: Message(
        sentence: Words.say(
          "message.never",
          [
            "share": .share(never, decimals: 1),
            "days": .counted(load.neverWindowDays, noun: "days"),
          ]), evidence: evidence, page: "pressure"),
      weight: never.value / 2, subject: "pressure")
  }

  /// The owner's limit as words: "8 contacts".
  static func limit(_ material: Material) -> Argument? {
    material.setting.contactLimit.map { .counted($0, noun: "contacts") }
  }

  /// What stands behind the message; `nil` where the number of contacts is hidden.
  private func evidence(_ load: ContactLoad, _ shares: PressureShares) -> Phrase? {
    guard case .count(let contacts) = shares.contacts else { return nil }
    return Words.say(
      "message.pressure.evidence",
      [
        "contacts": .counted(contacts, noun: "contacts"),
        "customers": .counted(load.customers, noun: "customers"), "day": .day(load.to),
      ])
  }
}
