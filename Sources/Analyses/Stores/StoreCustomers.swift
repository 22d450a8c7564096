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
    /// Receipts of which both kinds could be known: the source says so, or a year of data precedes.
    var judged = 0
    /// Receipts that name a customer, or whose source says of which kind.
    var named = 0
  }

  /// Shops (indices) with receipts.
  let stores: [Int]
  /// Net sales of all shops in minor units, origin view.
  let allSales: Int64
  /// The months of the receipts.
  let months: ClosedRange<Month>
  private let tallies: [[Tally]]
  /// Cells of the receipts of every shop, by kind.
  private let cells: [[Int]]
  /// Cells of the judged receipts of returning customers by shop.
  private let judgedCells: [Int]
  private let suppression: CellSuppression

  /// All receipts up to the reported month; `nil` if of none is known who bought.
  init?(_ material: Material) {
    let facts = material.facts
    let kinds = StoreCustomers.kinds(facts)
    var tallies = [[Tally]](
      repeating: [Tally](repeating: Tally(), count: Kind.allCases.count),
      count: facts.stores.count)
    let begin = facts.receipts.first?.day
    for (receipt, kind) in zip(facts.receipts, kinds) where !receipt.isVoid {
      tallies[receipt.store][kind.rawValue].receipts += 1
      tallies[receipt.store][kind.rawValue].sales += receipt.keptNet
      let isLate = begin.map { receipt.day - $0 >= StoreCustomers.yearDays } ?? false
      let isTold = receipt.customerType != nil
      if kind != .unknown, isLate || isTold { tallies[receipt.store][kind.rawValue].judged += 1 }
      if isTold || receipt.customer != nil { tallies[receipt.store][kind.rawValue].named += 1 }
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
    var (cells, judgedCells): ([[Int]], [Int]) = ([], [])
    for own in tallies {
      // That none can be told as new where none is judged, everybody knows.
      let isJudged = own.contains { $0.judged > 0 }
      let kinds = own.enumerated().map { kind, tally in
        system.cell(tally.receipts, isPublic: kind == Kind.new.rawValue && !isJudged)
      }
      // How many receipts a shop has stands on its page.
      system.sum(system.cell(own.reduce(0) { $0 + $1.receipts }, isPublic: true), kinds)
      cells.append(kinds)
      let returning = own[Kind.returning.rawValue]
      judgedCells.append(
        system.split(
          returning.judged, of: returning.receipts, cell: kinds[Kind.returning.rawValue]
        ).part)
    }
    self.cells = cells
    self.judgedCells = judgedCells
    suppression = system.suppression(minimum: material.setting.minimumGroup)
  }

  /// Receipts of a shop (index) and kind, as far as they may be shown; not known where none can be
  /// told.
  func receipts(store: Int, _ kind: Kind) -> Quantity {
    isKnown(store, kind) ? suppression.shown(cells[store][kind.rawValue]) : .unknown
  }

  /// Net sales of a shop and kind, as far as its receipts may be shown.
  func sales(store: Int, _ kind: Kind, _ material: Material) -> Quantity {
    guard isKnown(store, kind) else { return .unknown }
    return suppression.isHidden[cells[store][kind.rawValue]]
      ? .withheld : .money(material.money(tallies[store][kind.rawValue].sales))
  }

  /// Share of a shop in the net sales of all.
  func shareOfSales(store: Int) -> Ratio? {
    Ratio(tallies[store].reduce(0) { $0 + $1.sales }, of: allSales)
  }

  /// Share of returning among the judged receipts, with its interval; `nil` where a number behind
  /// it is hidden or none is judged.
  func returning(store: Int) -> Interval? {
    let own = tallies[store]
    let returning = own[Kind.returning.rawValue].judged
    let judged = own[Kind.new.rawValue].judged + returning
    let behind = [cells[store][Kind.new.rawValue], judgedCells[store]]
    guard judged > 0, !behind.contains(where: { suppression.isHidden[$0] }) else { return nil }
    return Jeffreys.interval(successes: returning, trials: judged)
  }

  /// Whether receipts of a kind can be told at all: new ones only where any receipt is judged,
  /// returning ones where any says who bought.
  private func isKnown(_ store: Int, _ kind: Kind) -> Bool {
    switch kind {
    case .new: tallies[store].contains { $0.judged > 0 }
    case .returning: tallies[store].contains { $0.named > 0 }
    case .unknown: true
    }
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
