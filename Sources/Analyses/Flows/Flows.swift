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
    let book = FlowBook(material.facts)
    guard !book.paths.isEmpty || !book.longer.customers.isEmpty else { return contribution }
    contribution.figures = figures(book, material)
    contribution.section = section(book, material)
    return contribution
  }

  /// Paths that enough customers went.
  func shown(_ book: FlowBook, _ material: Material) -> [FlowPath] {
    book.paths.filter { $0.customers.count >= material.setting.minimumGroup }
  }

  /// A share of customers: hidden where the part or what is left of it is a small group.
  func share(_ part: Int, of whole: Int, _ material: Material) -> Interval? {
    let minimum = material.setting.minimumGroup
    guard whole >= minimum, part == 0 || part >= minimum,
      part == whole || whole - part >= minimum
    else { return nil }
    return Jeffreys.interval(successes: part, trials: whole)
  }

  private func figures(_ book: FlowBook, _ material: Material) -> [Figure] {
    let month = material.setting.month
    let register = material.facts.register
    var figures: [Figure] = []
    for (index, channel) in book.channels.enumerated() where !channel.reached.isEmpty {
      let scope = [Dimension("channel", register.channels[index].id)]
      let rate = share(channel.bought.count, of: channel.reached.count, material)
      figures += [
        Figure(
          measure: "customers-contacted", scope: scope, month: month,
          value: material.persons(channel.reached.count)),
        Figure(
          measure: "bought-after-contact", scope: scope, month: month,
          value: rate.map { .share(Ratio($0.estimate)) } ?? .unknown, interval: rate,
          grade: .attributed, reason: rate == nil ? "small-group" : nil),
      ]
    }
    for phase in book.phases where !phase.reached.isEmpty {
      let rate = share(phase.wentOn.count, of: phase.reached.count, material)
      figures.append(
        Figure(
          measure: "went-on", scope: [Dimension("phase", phase.phase.rawValue)], month: month,
          value: rate.map { .share(Ratio($0.estimate)) } ?? .unknown, interval: rate,
          grade: .attributed, reason: rate == nil ? "small-group" : nil))
    }
    return figures
  }
}
