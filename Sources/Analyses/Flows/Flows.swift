import Estimation
import Facts
import Measures
import Reporting

/// Which paths customers go, where they drop off, and how soon they buy.
package struct Flows: Analysis {
  /// Paths in the chart.
  static let shownPaths = 10

  /// The analysis; it has no settings of its own.
  package init() {}

  /// The page and its figures; nothing if no contact names a customer.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    let book = material.flowBook
    guard !book.paths.isEmpty || !book.longer.customers.isEmpty else { return contribution }
    contribution.figures = figures(book, material)
    contribution.section = section(book, material)
    contribution.section?.isFurther = true
    return contribution
  }

  /// Paths (places in the book) that enough customers went.
  func shown(_ book: FlowBook, _ material: Material) -> [Int] {
    let cells = material.personCells
    return book.paths.indices.filter { !cells.suppression.isHidden[cells.paths[$0].whole] }
  }

  private func figures(_ book: FlowBook, _ material: Material) -> [Figure] {
    let month = material.setting.month
    let register = material.facts.register
    var figures: [Figure] = []
    for (index, channel) in book.channels.enumerated() where !channel.reached.isEmpty {
      let scope = [Dimension("channel", register.channels[index].id)]
      let rate = material.personCells.share(material.personCells.flows[index])
      figures += [
        Figure(
          measure: "customers-contacted", scope: scope, month: month,
          value: material.personCells.shown(material.personCells.flows[index].whole)),
        Figure(
          measure: "bought-after-contact", scope: scope, month: month,
          value: rate.map { .share(Ratio($0.estimate)) } ?? .unknown, interval: rate,
          grade: .attributed, reason: rate == nil ? "small-group" : nil),
      ]
    }
    for (index, phase) in book.phases.enumerated() where !phase.reached.isEmpty {
      let rate = material.personCells.share(material.personCells.phases[index])
      figures.append(
        Figure(
          measure: "went-on", scope: [Dimension("phase", phase.phase.rawValue)], month: month,
          value: rate.map { .share(Ratio($0.estimate)) } ?? .unknown, interval: rate,
          grade: .attributed, reason: rate == nil ? "small-group" : nil))
    }
    return figures
  }
}
