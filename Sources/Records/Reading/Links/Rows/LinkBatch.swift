/// What some rows of a file gave for linking; handed over now and then, and used again.
package struct LinkBatch: Sendable {
  /// What belongs to no customer, in one currency.
  package struct Anonymous: Sendable, Equatable {
    /// Lines of receipts and refunds.
    package var lines = 0
    /// Minor units, refunds taken off.
    package var revenue: Int128 = 0

    /// Nothing.
    package init() {}
  }

  /// Rows that are not linked, by reason.
  package struct Counts: Sendable, Equatable {
    /// Touches that are no contact: answers such as an opened mail, and what was withheld.
    package var answers = 0
    /// Contacts with nobody that is known, counted ones among them.
    package var strangers = 0
    /// Lines that do not say the amount that was asked for.
    package var withoutAmount = 0
    /// Rows before 1970, after 2105, or of an amount beyond the limits: they must not be lost.
    package var beyond = 0
    /// Rows of another kind than was asked for.
    package var others = 0

    /// No rows.
    package init() {}

    /// Adds the counts of other rows.
    package mutating func add(_ other: Counts) {
      answers += other.answers
      strangers += other.strangers
      withoutAmount += other.withoutAmount
      beyond += other.beyond
      others += other.others
    }
  }

  /// Contacts with identified customers.
  package internal(set) var touches: [LinkTouch] = []
  /// Lines of identified customers.
  package internal(set) var lines: [LinkLine] = []
  /// For each sale of an unknown customer its receipt: a hash of 60 bits, and in the lowest four
  /// the currency.
  package internal(set) var receipts: [UInt64] = []
  /// What belongs to no customer, by number of the currency.
  package internal(set) var anonymous: [Anonymous] = []
  /// The rows that are not linked.
  package internal(set) var counts = Counts()
  /// Bytes of the file that were read for it.
  package internal(set) var bytes = 0

  /// True if there is nothing in it.
  var isEmpty: Bool {
    touches.isEmpty && lines.isEmpty && anonymous.isEmpty && counts == Counts() && bytes == 0
  }

  /// Adds a line; one of an unknown customer only to the sums.
  mutating func add(_ sale: LinkSale, of customer: CustomerNumber?) {
    if let customer {
      lines.append(
        LinkLine(
          customer, second: sale.second, receipt: sale.receipt, isRefund: sale.isRefund,
          currency: sale.currency, amount: sale.amount))
      return
    }
    while anonymous.count <= Int(sale.currency) { anonymous.append(Anonymous()) }
    anonymous[Int(sale.currency)].lines += 1
    anonymous[Int(sale.currency)].revenue += Int128(sale.amount)
    if !sale.isRefund { receipts.append(sale.receipt & ~0xF | UInt64(sale.currency)) }
  }

  /// Empties the batch and keeps its room.
  package mutating func removeAll() {
    touches.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    receipts.removeAll(keepingCapacity: true)
    anonymous.removeAll(keepingCapacity: true)
    counts = Counts()
    bytes = 0
  }
}
