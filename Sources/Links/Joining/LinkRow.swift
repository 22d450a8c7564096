import Records

/// A row that is sorted by customer first.
protocol LinkRow: BitwiseCopyable, Sendable {
  /// The upper 64 bits of the customer.
  var customer: UInt64 { get }
  /// True if this row comes before another.
  func precedes(_ other: Self) -> Bool
}

extension LinkTouch: LinkRow {
  @inline(__always)
  func precedes(_ other: LinkTouch) -> Bool {
    customer != other.customer ? customer < other.customer : rest < other.rest
  }
}

extension LinkLine: LinkRow {
  @inline(__always)
  func precedes(_ other: LinkLine) -> Bool {
    if customer != other.customer { return customer < other.customer }
    return rest != other.rest ? rest < other.rest : detail < other.detail
  }

  /// Minor units.
  var amount: Int64 {
    let unused = Int64(64 - LinkLine.amountBits)
    return (Int64(bitPattern: detail) << unused) >> unused
  }

  /// The number of the currency.
  var currency: Int { Int(truncatingIfNeeded: detail >> 44 & 0xF) }

  /// True for what was given back.
  var isRefund: Bool { detail >> 48 & 1 == 1 }

  /// What tells the receipts of one customer and second apart.
  var receipt: UInt64 { (rest & 0xFFFF) << 15 | detail >> 49 }
}
