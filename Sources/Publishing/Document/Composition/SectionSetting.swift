import Charting
import Drawing
import Measures
import Reporting

/// A section as units of the page flow: its head, its blocks, small tables beside their charts, and
/// long tables as their first rows with the way to the annex.
struct SectionSetting {
  /// What to place, in reading order, with the element around it.
  private(set) var units: [Unit]
  /// What stands here only in part, or not at all: the annex holds it complete.
  private(set) var moved: [AnnexPart] = []

  private let blocks: BlockSetter
  private let density: Density
  private let name: Phrase

  /// A section set with so much of its tables.
  init(_ section: Section, density: Density, blocks: BlockSetter) {
    self.blocks = blocks
    self.density = density
    name = section.name
    let steps = section.blocks.flatMap { block -> [NextStep] in
      if case .nextSteps(let steps) = block { steps } else { [] }
    }
    units = [.structure(.open(Element(.section)))]
    units += SectionHead(section: section, steps: steps, blocks: blocks).units
    if density == .brief { addBriefly(section.blocks) } else { add(section.blocks) }
    units.append(.structure(.close))
  }

  private mutating func add(_ list: [Block]) {
    var index = 0
    while index < list.count {
      switch list[index] {
      case .nextSteps: break
      case .chart(let chart):
        if index + 1 < list.count, case .table(let table) = list[index + 1] {
          add(chart, twin: table)
          index += 1
        } else {
          units += blocks.chart(chart)
        }
      case .table(let table):
        add(table, complete: density.completeRows, first: density.firstRows)
      case .heading, .paragraph, .list, .keyFigures, .messages, .caveat, .glossary:
        units += blocks.units(list[index])
      }
      index += 1
    }
  }

  /// What stands before the first heading with its first table, and every group with a chart; of
  /// the other groups only where they are.
  private mutating func addBriefly(_ list: [Block]) {
    let groups = SectionSetting.groups(list)
    let pictured = groups.indices.filter { SectionSetting.hasPicture(groups[$0]) }
    // Something must be seen: the first table, where there is no chart.
    let tabled = groups.indices.filter { SectionSetting.firstTable(groups[$0]) != nil }.prefix(1)
    let shown = groups.indices.map { index in
      index == 0 || (pictured.isEmpty ? tabled.contains(index) : pictured.contains(index))
        ? SectionSetting.shown(groups[index]) : []
    }
    let left = zip(groups, shown).flatMap { group, shown in
      group.indices.filter { !shown.contains($0) }.compactMap { AnnexPart(group[$0], of: name) }
    }
    moved += left
    for index in groups.indices {
      add(shown[index].map { groups[index][$0] })
      if index == 0, !left.isEmpty { units.append(.solid(blocks.annexLink(left))) }
    }
  }

  /// Blocks up to each heading.
  private static func groups(_ list: [Block]) -> [[Block]] {
    list.reduce(into: [[]]) { groups, block in
      if case .heading = block { groups.append([]) }
      groups[groups.count - 1].append(block)
    }
  }

  /// True for groups with a chart, and terms, which are looked up.
  private static func hasPicture(_ group: [Block]) -> Bool {
    group.contains { block in
      switch block {
      case .chart: true
      case .glossary: if case .heading? = group.first { true } else { false }
      case .heading, .paragraph, .list, .keyFigures, .messages, .table, .caveat, .nextSteps: false
      }
    }
  }

  private static func firstTable(_ group: [Block]) -> Int? {
    group.firstIndex { if case .table = $0 { true } else { false } }
  }

  /// Places of what is shown of a group: all but its second and later tables, and texts in columns
  /// that have no heading.
  private static func shown(_ group: [Block]) -> [Int] {
    let first = firstTable(group)
    return group.indices.filter { place in
      switch group[place] {
      case .table: place == first
      case .glossary: if case .heading? = group.first { true } else { false }
      case .heading, .paragraph, .list, .keyFigures, .messages, .chart, .caveat, .nextSteps: true
      }
    }
  }

  /// A chart and the table with the same numbers: side by side if both are small.
  private mutating func add(_ chart: Chart, twin table: Table) {
    if density.pairs,
      let pair = ChartBesideTable(chart: chart, table: table, blocks: blocks).piece
    {
      units.append(.solid(pair))
      return
    }
    units += blocks.chart(chart)
    let first = density.firstRows(besides: chart.content)
    add(table, complete: first == 0 ? 5 : density.completeRows, first: first)
  }

  private mutating func add(_ table: Table, complete: Int, first: Int) {
    guard table.rows.count > complete else {
      units.append(.table(blocks.table(table)))
      return
    }
    moved.append(AnnexPart(table))
    guard first > 0 else {
      units.append(.solid(blocks.annexLink(twin: table)))
      return
    }
    var short = table
    short.rows = Array(table.rows.prefix(first))
    // A sum under some of the rows would be read as theirs; the line under the table tells it.
    short.total = nil
    let rest = Array(table.rows.dropFirst(first))
    units.append(.table(blocks.table(short, further: Remainder(rest, of: table))))
  }
}
