import Measures
import Records

/// Discounts of one receipt while its rows are read; the file states them gross of VAT.
struct Discount {
  /// All of them, as stated.
  private(set) var all: Int64 = 0
  private var withCode: Int64 = 0
  private var gross: Int64 = 0
  private var hasGross = true
  private var hasCode = false

  /// Those of the rows that carry a code; all of them where the code stands on another row.
  var ofCodes: Int64 {
    guard hasCode else { return 0 }
    return withCode > 0 ? withCode : all
  }

  mutating func add(_ row: ReceiptLine, _ line: LineBooking.Line) {
    var amount = abs(row.discount ?? 0)
    if row.role == .discount { amount += abs(line.net ?? line.gross ?? 0) }
    all += amount
    if row.coupon != nil {
      hasCode = true
      withCode += amount
    }
    if let part = line.gross { gross += part } else { hasGross = false }
  }

  /// `amount` without VAT, at the receipt's own mean rate; as it stands if the till is net already.
  func net(of amount: Int64, sold net: Int64) -> Int64 {
    guard hasGross, gross > 0, net > 0 else { return amount }
    return Apportionment.scaled(amount, by: net, over: gross)
  }
}
