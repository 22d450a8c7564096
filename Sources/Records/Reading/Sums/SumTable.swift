import Measures

/// Sums of sales by shop, month, currency and kind, with the names of shops and currencies.
struct SumTable: Sendable {
  /// What a sum is of.
  struct Group: Hashable {
    let isRefund: Bool
    /// The shop among `stores`, from 1; 0 for rows without one.
    let store: UInt32
    let month: Month
    /// The currency among `currencies`.
    let currency: UInt16

    /// All of it in one word: what belongs to a refund, a currency, a month and a store begins at
    /// these bits.
    var packed: UInt64 {
      (isRefund ? 1 : 0) | UInt64(currency) << Group.currencyBit
        | UInt64(UInt32(clamping: month.index)) << Group.monthBit
        | UInt64(store) << Group.storeBit
    }
    static let currencyBit: UInt64 = 1
    static let monthBit: UInt64 = 17
    static let storeBit: UInt64 = 34
  }

  private(set) var stores = SymbolTable()
  /// The currencies in the order of their first appearance.
  private(set) var currencies: [Currency] = []
  private var sums = GroupSums()

  /// The number of a shop.
  mutating func store(_ name: ArraySlice<UInt8>?) -> UInt32 {
    name.map { stores.symbol($0).index + 1 } ?? 0
  }

  /// The number of a currency.
  mutating func currency(_ currency: Currency) -> UInt16 {
    if let known = currencies.firstIndex(of: currency) { return UInt16(clamping: known) }
    currencies.append(currency)
    return UInt16(clamping: currencies.count - 1)
  }

  /// Adds a record to its sum.
  mutating func add(_ group: Group, net: Int64?, gross: Int64?) {
    sums.add(group, net: net, gross: gross)
  }

  /// Adds sums whose stores and currencies are numbered as here.
  mutating func add(_ other: GroupSums) {
    for (group, sum) in zip(other.groups, other.sums) { sums.add(group, sum) }
  }

  /// Adds the sums of another part of the file.
  mutating func merge(_ other: SumTable) {
    for (group, sum) in zip(other.sums.groups, other.sums.sums) {
      let own = Group(
        isRefund: group.isRefund,
        store: group.store == 0
          ? 0 : store(other.stores.bytes(Symbol(index: group.store - 1))),
        month: group.month, currency: currency(other.currencies[Int(group.currency)]))
      sums.add(own, sum)
    }
  }

  /// The sums by what was asked, sorted.
  func list(by dimensions: Set<SalesSum.Dimension>) -> [SalesSum] {
    var list: [SalesSum] = []
    for (group, sum) in zip(sums.groups, sums.sums) {
      let store = dimensions.contains(.store) && group.store > 0
      list.append(
        SalesSum(
          isRefund: group.isRefund,
          store: store ? stores.text(Symbol(index: group.store - 1)) : nil,
          month: dimensions.contains(.month) ? group.month : nil,
          currency: currencies[Int(group.currency)], records: sum.records,
          net: sum.hasNet ? sum.net : nil, gross: sum.hasGross ? sum.gross : nil))
    }
    return SumTable.joined(list.sorted(by: SumTable.precedes))
  }

  /// Neighbours that differ in nothing that was asked become one.
  private static func joined(_ sorted: [SalesSum]) -> [SalesSum] {
    var list: [SalesSum] = []
    for sum in sorted {
      guard let before = list.last, !precedes(before, sum) else {
        list.append(sum)
        continue
      }
      let place = list.count - 1
      list[place].records += sum.records
      if let net = sum.net { list[place].net = (before.net ?? 0) + net }
      if let gross = sum.gross { list[place].gross = (before.gross ?? 0) + gross }
    }
    return list
  }

  private static func precedes(_ left: SalesSum, _ right: SalesSum) -> Bool {
    if left.isRefund != right.isRefund { return right.isRefund }
    let (one, other) = (left.store, right.store)
    if one != other {
      guard let one else { return true }
      guard let other else { return false }
      return Ordering.precedes(one, other)
    }
    if left.month != right.month {
      return (left.month?.index ?? -1) < (right.month?.index ?? -1)
    }
    return left.currency < right.currency
  }
}

extension SumTable.Group {
  /// The group in one word.
  init(packed: UInt64) {
    isRefund = packed & 1 == 1
    currency = UInt16(truncatingIfNeeded: packed >> Self.currencyBit)
    month = Month(index: Int(packed >> Self.monthBit & 0x1_FFFF))
    store = UInt32(truncatingIfNeeded: packed >> Self.storeBit)
  }
}
