/// A partner table of a join: for each key the cells that it gives.
struct PartnerTable: Sendable {
  /// What a join found in the files of one folder.
  enum Outcome: Sendable {
    case found(PartnerTable)
    /// No file of that profile lies beside this one.
    case missing
  }

  let join: Profile.Join
  /// Columns of the own profile that name a row of the partner.
  let on: [Int]
  /// Header cells of the joined columns, as the partner writes them.
  let names: [String]
  private var keys = SymbolTable()
  private var rows: [[[UInt8]]] = []

  init(join: Profile.Join, on: [Int], names: [String]) {
    self.join = join
    self.on = on
    self.names = names
  }

  /// The cells of a key; `nil` if the partner does not have it.
  func cells(_ key: ArraySlice<UInt8>) -> [[UInt8]]? {
    keys.known(key).map { rows[Int($0.index)] }
  }

  /// Enters the cells of a key; a later file replaces those of an earlier one.
  mutating func set(_ key: [UInt8], _ cells: [[UInt8]]) {
    let symbol = keys.symbol(key)
    if Int(symbol.index) == rows.count {
      rows.append(cells)
    } else {
      rows[Int(symbol.index)] = cells
    }
  }
}
