import Facts
import Measures
import Reporting

/// Can this be trusted: what became of every file and row, and whether the books agree with the
/// till.
package struct DataQuality: Analysis {
  /// The analysis; it has no settings of its own.
  package init() {}

  /// The quality page, its figures and the caveats for the first page.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    contribution.figures = figures(material)
    contribution.section = section(material)
    contribution.caveats = caveats(material)
    contribution.annexes = [files(material), problems(material)]
    return contribution
  }

  private func figures(_ material: Material) -> [Figure] {
    let sources = material.setting.sources
    func figure(_ measure: String, _ count: Int) -> Figure {
      Figure(measure: measure, scope: [], month: nil, value: .count(count))
    }
    return [
      figure("rows-read", sources.reduce(0) { $0 + $1.rowsRead }),
      figure("rows-used", sources.reduce(0) { $0 + $1.rowsUsed }),
      figure(
        "rows-skipped",
        sources.reduce(0) { $0 + $1.rowsSkipped.reduce(0) { $0 + $1.rows } }),
      figure("rows-refused", sources.reduce(0) { $0 + $1.rowsRefused }),
      figure("files-not-read", sources.filter { $0.status != "read" }.count),
    ] + reconciliation(material)
  }

  /// The identity of the month, to the minor unit (METHOD §6.3).
  private func reconciliation(_ material: Material) -> [Figure] {
    guard let sales = material.sales(in: material.setting.month) else { return [] }
    func figure(_ measure: String, _ amount: Int64) -> Figure {
      Figure(
        measure: measure, scope: [], month: sales.month, value: .money(material.money(amount)))
    }
    return [
      figure("till-net-sales", sales.booked), figure("refund-bridge", sales.bridge),
      figure("other-till-lines", sales.other),
      figure("all-other-sales", sales.origin - sales.other),
      figure("known-customer-sales", sales.knownSold),
    ]
  }

  /// The worst defects, in words that name their effect.
  private func caveats(_ material: Material) -> [Phrase] {
    var caveats: [Phrase] = []
    let refused = material.setting.sources.filter { $0.status != "read" }
    if let first = refused.first {
      caveats.append(
        Words.say(
          "caveat.files", ["file": .text(first.file), "n": .counted(refused.count, noun: "files")]))
    }
    for (index, channel) in material.facts.register.channels.enumerated() where channel.isManaged {
      if let caveat = costCaveat(channel: index, name: channel.name, material) {
        caveats.append(caveat)
      }
    }
    return caveats
  }

  /// What is missing of the cost of a channel that usually reports one.
  private func costCaveat(channel: Int, name: String, _ material: Material) -> Phrase? {
    let month = material.setting.month
    if let gap = material.facts.costGap(channel: channel, in: month) {
      return Words.say(
        "caveat.cost-gap",
        ["name": .text(name), "days": .range(.day(gap.lowerBound), .day(gap.upperBound))])
    }
    guard material.costInYear(channel: channel) != nil,
      material.channel(channel, in: month)?.state == .costMissing
    else { return nil }
    return Words.say("caveat.cost-missing", ["name": .text(name), "month": .month(month)])
  }
}
