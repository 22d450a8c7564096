import Reporting

/// Which customer-months by number of contacts may be shown, and of which outcomes the share.
///
/// Months and outcomes of the classes add up to numbers that other pages tell, such as all
/// opt-outs; persons stand for them when it is asked how small a group is.
struct DoseCells {
  private let suppression: CellSuppression
  /// By class: its months.
  private let months: [Int]
  /// By outcome and class: those with it and those without.
  private let outcomes: [[(with: Int, without: Int)]]

  /// The classes of a response, none with fewer than `minimum` persons shown.
  init(_ doses: [ContactDose], minimum: Int) {
    var system = CountSystem()
    let months = doses.map { system.cell($0.customers) }
    let all = system.cell(doses.reduce(0) { $0 + $1.customers }, isPublic: true)
    system.sum(all, months)
    outcomes = ContactDose.Outcome.allCases.map { outcome in
      let cells = zip(doses, months).map { dose, whole in
        let with = system.cell(dose.persons(outcome))
        let without = system.cell(dose.others(outcome), isUnprinted: true)
        system.sum(whole, [with, without])
        return (with: with, without: without)
      }
      let total = system.cell(
        doses.reduce(0) { $0 + $1.persons(outcome) }, isPublic: true)
      system.sum(total, cells.map(\.with))
      return cells
    }
    self.months = months
    suppression = system.suppression(minimum: minimum)
  }

  /// Customer-months of a class, as far as they may be shown.
  func months(_ place: Int, of response: ContactResponse) -> Quantity {
    suppression.isHidden[months[place]] ? .withheld : .count(response.doses[place].months)
  }

  /// True if the share with an outcome would tell of a small group.
  func hides(_ outcome: ContactDose.Outcome, _ place: Int) -> Bool {
    let own = outcomes[outcome.rawValue][place]
    return [months[place], own.with].contains { suppression.isHidden[$0] }
  }
}
