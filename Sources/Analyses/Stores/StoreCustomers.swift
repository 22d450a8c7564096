import Estimation
import Facts
import Measures
import Records
import Reporting

/// New and returning customers by shop: what the source says of a receipt, else what was seen of
/// its customer before (METHOD §5.3).
///
/// A receipt is one person at most, so small numbers of receipts are hidden like persons.
struct StoreCustomers {
  /// Who bought.
  enum Kind: Int, CaseIterable {
    /// The first purchase: the source says so, or a year of data before it shows none.
    case new
    /// Bought before.
    case returning
    /// Nobody knows.
    case unknown
  }

  /// Receipts and net sales of one shop and kind.
  struct Tally {
    var receipts = 0
    var sales: Int64 = 0
  }

  /// Shops (indices) with receipts.
  let stores: [Int]
  /// Net sales of all shops in minor units, origin view.
  let allSales: Int64
  /// The months of the receipts.
  let months: ClosedRange<Month>
  private let tallies: [[Tally]]
  private let suppression: CellSuppression
  private static let width = Kind.allCases.count + 1

  /// All receipts up to the reported month; `nil` if of none is known who bought.
  init?(_ material: Material) {
    let facts = material.facts
    let kinds = StoreCustomers.kinds(facts)
    var tallies = [[Tally]](
      repeating: [Tally](repeating: Tally(), count: Kind.allCases.count),
      count: facts.stores.count)
    for (receipt, kind) in zip(facts.receipts, kinds) where !receipt.isVoid {
      tallies[receipt.store][kind.rawValue].receipts += 1
      tallies[receipt.store][kind.rawValue].sales += receipt.keptNet
    }
    guard let first = facts.months.first, let last = facts.months.last,
      kinds.contains(where: { $0 != .unknown })
    else { return nil }
    months = first...last
    stores = facts.stores.indices.filter { store in
      tallies[store].contains { $0.receipts > 0 }
    }
    allSales = tallies.reduce(0) { $0 + $1.reduce(0) { $0 + $1.sales } }
    self.tallies = tallies
    var system = CountSystem()
    for own in tallies {
      let kinds = system.cells(own.map(\.receipts))
      // How many receipts a shop has stands on its page.
      system.sum(system.cell(own.reduce(0) { $0 + $1.receipts }, isPublic: true), kinds)
    }
    suppression = system.suppression(minimum: material.setting.minimumGroup)
  }

  /// Receipts of a shop (index) and kind, as far as they may be shown.
  func receipts(store: Int, _ kind: Kind) -> Quantity {
    suppression.shown(cell(store, kind))
  }

  /// Net sales of a shop and kind in minor units; `nil` where its receipts are hidden.
  func sales(store: Int, _ kind: Kind) -> Int64? {
    suppression.isHidden[cell(store, kind)] ? nil : tallies[store][kind.rawValue].sales
  }

  /// Share of a shop in the net sales of all.
  func shareOfSales(store: Int) -> Ratio? {
    Ratio(tallies[store].reduce(0) { $0 + $1.sales }, of: allSales)
  }

  /// Share of returning among the receipts of which it is known, with its interval; `nil` where one
  /// of them is hidden or none is known.
  func returning(store: Int) -> Interval? {
    let own = tallies[store]
    let returning = own[Kind.returning.rawValue].receipts
    let known = own[Kind.new.rawValue].receipts + returning
    let isHidden = [Kind.new, .returning].contains { suppression.isHidden[cell(store, $0)] }
    guard known > 0, !isHidden else { return nil }
    return Jeffreys.interval(successes: returning, trials: known)
  }

  private func cell(_ store: Int, _ kind: Kind) -> Int {
    store * StoreCustomers.width + kind.rawValue
  }

  /// The kind of every receipt.
  private static func kinds(_ facts: FactTable) -> [Kind] {
    guard let begin = facts.receipts.first?.day else { return [] }
    var first: [Person: Day] = [:]
    return facts.receipts.map { receipt in
      if let told = receipt.customerType { return told == .new ? .new : .returning }
      guard let person = receipt.customer, !receipt.isVoid else { return .unknown }
      if let start = first[person], start < receipt.day { return .returning }
      first[person] = receipt.day
      return receipt.day - begin >= yearDays ? .new : .unknown
    }
  }

  private static let yearDays = 365
}
