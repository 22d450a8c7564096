import Charting
import Drawing
import Measures
import Reporting

/// A section as units of the page flow: its head, its blocks, small tables beside their charts, and
/// long tables as their first rows with the way to the annex.
struct SectionSetting {
  /// What to place, in reading order, with the element around it.
  private(set) var units: [Unit]
  /// Tables of which only a part stands here: the annex holds them complete.
  private(set) var moved: [Table] = []

  private let blocks: BlockSetter
  private let density: Density

  /// A section set with so much of its tables.
  init(_ section: Section, density: Density, blocks: BlockSetter) {
    self.blocks = blocks
    self.density = density
    let steps = section.blocks.flatMap { block -> [NextStep] in
      if case .nextSteps(let steps) = block { steps } else { [] }
    }
    units = [.structure(.open(Element(.section)))]
    units += SectionHead(section: section, steps: steps, blocks: blocks).units
    add(section.blocks)
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
    moved.append(table)
    guard first > 0 else {
      units.append(.solid(blocks.annexLink(table)))
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
