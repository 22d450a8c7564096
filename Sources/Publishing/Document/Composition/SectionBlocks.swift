import Reporting

/// The blocks of a section as units: its forms share most of them, and each is set once.
struct SectionBlocks {
  /// What has been set.
  private enum Key: Hashable {
    /// A block by itself.
    case block(Int)
    /// A chart as wide as the page, below heads of that height.
    case chart(Int, leads: Double)
    /// A chart beside the table after it.
    case pair(Int)
    /// The first rows of a table.
    case table(Int, rows: Int)
  }

  /// The blocks in reading order.
  let list: [Block]
  /// Sets them.
  let setter: BlockSetter
  private var known: [Key: [Unit]] = [:]

  /// The blocks of a section, none of them set yet.
  init(_ list: [Block], setter: BlockSetter) {
    self.list = list
    self.setter = setter
  }

  /// True if a table of the section can stand beside its chart.
  var hasPairs: Bool {
    mutating get { list.indices.contains { pair(at: $0) != nil } }
  }

  /// The chart at a place.
  func chart(at place: Int) -> Chart? {
    guard case .chart(let chart) = list[place] else { return nil }
    return chart
  }

  /// The table at a place.
  func table(at place: Int) -> Table? {
    guard list.indices.contains(place), case .table(let table) = list[place] else { return nil }
    return table
  }

  /// The block at a place, complete.
  mutating func block(at place: Int) -> [Unit] { units(.block(place)) }

  /// The chart at a place as wide as the page; `leads` is the height of the heads above it.
  mutating func chart(at place: Int, below leads: Double) -> [Unit] {
    units(.chart(place, leads: leads))
  }

  /// The chart at a place beside the table after it; `nil` if there is none or no room for both.
  mutating func pair(at place: Int) -> Unit? { units(.pair(place)).first }

  /// The first rows of the table at a place, with the line on the others.
  mutating func table(at place: Int, first rows: Int) -> [Unit] {
    units(.table(place, rows: rows))
  }

  private mutating func units(_ key: Key) -> [Unit] {
    if let known = known[key] { return known }
    let made = set(key)
    known[key] = made
    return made
  }

  private func set(_ key: Key) -> [Unit] {
    switch key {
    case .block(let place): setter.units(list[place])
    case .chart(let place, let leads):
      chart(at: place).map { setter.chart($0, below: leads) } ?? []
    case .pair(let place): pair(place).map { [.solid($0)] } ?? []
    case .table(let place, let rows): table(at: place).map { [.table(first(rows, of: $0))] } ?? []
    }
  }

  private func pair(_ place: Int) -> Piece? {
    guard let chart = chart(at: place), let table = table(at: place + 1) else { return nil }
    return ChartBesideTable(chart: chart, table: table, blocks: setter).piece
  }

  private func first(_ rows: Int, of table: Table) -> TableSetting {
    var short = table
    short.rows = Array(table.rows.prefix(rows))
    // A sum under some of the rows would be read as theirs; the line under the table tells it.
    short.total = nil
    let rest = Remainder(Array(table.rows.dropFirst(rows)), of: table)
    return setter.table(short, further: rest)
  }
}
