import Estimation
import Facts
import Measures
package import Reporting

extension Pressure {
  /// The share of customers above the contact limit.
  package func explanations(of question: Question, in material: Material) -> [Explanation] {
    guard question.measure == .pressure, question.month == material.setting.month,
      let load = material.load, load.customers > 0
    else { return [] }
    let explained = Explained(question: question, material: material)
    let shares = PressureShares(load: load, material: material)
    let figure = Figure(
      measure: question.measure.figure, scope: [], month: question.month,
      value: shares.above.map { .share($0) } ?? .unknown)
    let window = load.from...load.to
    let touches = explained.touches { touch in
      window.contains(touch.day) && touch.customer != nil && FactTable.isContact(touch)
    }
    // Rows are contacts: where these are hidden, so is how many rows there are.
    let isCounted = shares.mean != nil
    return [
      explained.explanation(
        figure, place: nil, method: "contact-pressure",
        [
          explained.parameter("customers", shares.customers),
          explained.parameter("above-limit", shares.aboveCount),
          explained.parameter(
            "contact-limit", material.setting.contactLimit.map { .count($0) } ?? .unknown),
          explained.parameter("window-days", .count(Material.pressureWindowDays)),
          explained.parameter("contacts", shares.contacts),
          explained.parameter("minimum-group", .count(material.setting.minimumGroup)),
        ], [isCounted ? explained.input("touches", touches) : nil])
    ]
  }
}
