import Estimation
import Facts
import Measures
package import Reporting

extension Trends {
  /// Net sales of a month, of all stores or of one.
  package func explanations(of question: Question, in material: Material) -> [Explanation] {
    guard question.measure == .sales else { return [] }
    let explained = Explained(question: question, material: material)
    let table =
      question.store.map { material.salesByStore[$0] } ?? material.sales
    guard let month = table.first(where: { $0.month == question.month }) else { return [] }
    let store = question.store.map { material.facts.stores[$0].name }
    let figure = Figure(
      measure: question.measure.figure,
      scope: store.map { [Dimension("store", $0)] } ?? [], month: question.month,
      value: .money(material.money(month.booked)))
    let parameters = [
      explained.amount("sold", month.sold),
      explained.amount("refunds-booked", month.refundsBooked),
      explained.amount("discounts", month.discounts),
      explained.parameter("receipts", .count(month.receipts)),
      explained.parameter("voided-receipts", .count(month.voidedReceipts)),
      explained.parameter(
        "return-window", .count(material.facts.rules.returnWindowDays)),
    ]
    func isAsked(_ day: Day, _ own: Int) -> Bool {
      day.month == question.month && (question.store == nil || question.store == own)
    }
    var refunds = RowTrail()
    for refund in material.facts.refunds where isAsked(refund.day, refund.store) {
      refunds.add(refund.place)
    }
    let receipts = explained.receipts { isAsked($0.day, $0.store) }
    return [
      explained.explanation(
        figure, place: store, method: "net-sales", parameters,
        [explained.input("receipts", receipts), explained.input("refunds", refunds)])
    ]
  }
}
