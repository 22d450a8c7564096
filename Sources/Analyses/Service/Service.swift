import Estimation
import Facts
import Measures
import Reporting

/// Calls, chats, tickets and counters against what can be served, and whether customers who
/// complained come back.
package struct Service: Analysis {
  /// The analysis; it has no settings of its own.
  package init() {}

  /// The page and its figures; nothing without a known capacity or complaint.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    let desks = material.desks
    guard !desks.isEmpty || material.complaints != nil else { return contribution }
    contribution.figures = figures(desks, material)
    contribution.section = section(desks, material)
    contribution.section?.isFurther = true
    let hourly = desks.filter { !$0.hours.isEmpty }
    if !hourly.isEmpty { contribution.annexes = [hourTable(hourly, material)] }
    return contribution
  }

  private func figures(_ desks: [ServiceDesk], _ material: Material) -> [Figure] {
    let month = material.setting.month
    let limits = material.setting.thresholds.capacity
    var figures: [Figure] = []
    for desk in desks {
      var scope = [
        Dimension("touchpoint", material.facts.register.touchpoints[desk.touchpoint].id)
      ]
      if let store = desk.store {
        scope.insert(Dimension("store", material.facts.stores[store].id), at: 0)
      }
      let load = desk.load(limits)
      let used = load?.meanUtilisation ?? desk.usedShare
      let over =
        load?.overCapacityShare ?? Ratio(desk.fullDays, of: desk.days.count)
      figures += [
        Figure(
          measure: "utilisation", scope: scope, month: month,
          value: used.map { .share($0) } ?? .unknown),
        Figure(
          measure: "over-capacity-share", scope: scope, month: month,
          value: over.map { .share($0) } ?? .unknown),
      ]
    }
    if let complaints = material.personCells.complaints {
      let rate = material.personCells.share(complaints)
      figures.append(
        Figure(
          measure: "returned-after-complaint", scope: [], month: month,
          value: rate.map { .share(Ratio($0.estimate)) } ?? .unknown, interval: rate,
          reason: rate == nil ? "small-group" : nil))
    }
    return figures
  }

  /// The touchpoint of a desk, with its shop.
  func name(_ desk: ServiceDesk, _ material: Material) -> String {
    let name = material.facts.register.touchpoints[desk.touchpoint].name
    return desk.store.map { "\(name) · \(material.facts.stores[$0].name)" } ?? name
  }
}
