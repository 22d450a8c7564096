import Measures

/// The canonical JSON of the sales of one file by shop and month.
package enum SumsJSON {
  /// One JSON object as UTF-8, without a line end.
  package static func text(_ sums: SalesSums) -> [UInt8] {
    CanonicalJSON.text(sums.reading, named: "sums") { json in
      json.array(sums.sums) { $0.sum($1) }
    }
  }
}

extension JSONText {
  fileprivate mutating func sum(_ sum: SalesSum) {
    object { json in
      json.member("record", sum.isRefund ? "refund" : "receipt_line")
      json.member("store", sum.store)
      json.member("month", sum.month?.description)
      json.member("currency", sum.currency.code)
      json.member("records", sum.records)
      json.member("net", sum.net.map { JSONText.amount($0, sum.currency) })
      json.member("gross", sum.gross.map { JSONText.amount($0, sum.currency) })
    }
  }
}
