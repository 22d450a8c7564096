import Facts
import Measures
import Reporting

/// When and how customers come: by weekday and hour, how many visits end at the till, and how long
/// the way from the first contact to the purchase is.
package struct Arrivals: Analysis {
  /// The analysis; it has no settings of its own.
  package init() {}

  /// The page and its figures; nothing without receipts.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    let grid = WeekGrid(material)
    guard grid.receipts.contains(where: { $0 > 0 }) else { return contribution }
    let conversions = Conversion.all(material)
    let first = material.firstContact
    contribution.figures = figures(conversions, first, material)
    contribution.section = section(grid, conversions, first, material)
    contribution.section?.isFurther = true
    if let hours = grid.hours { contribution.annexes = [hourTable(grid, hours)] }
    return contribution
  }

  private func figures(
    _ conversions: [Conversion], _ first: FirstContact?, _ material: Material
  ) -> [Figure] {
    let month = material.setting.month
    var figures = conversions.map { item in
      Figure(
        measure: item.kind == .receipts ? "visit-conversion" : "visit-engagement",
        scope: [Dimension(item.kind == .receipts ? "store" : "touchpoint", item.id)],
        month: month, value: item.rate.map { .share(Ratio($0.estimate)) } ?? .unknown,
        interval: item.rate)
    }
    if let first {
      figures.append(
        Figure(
          measure: "days-to-purchase", scope: [], month: month,
          value: first.medianDays.map { .count($0) } ?? .unknown))
    }
    return figures
  }
}
