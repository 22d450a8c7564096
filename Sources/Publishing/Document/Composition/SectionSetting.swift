import Charting
import Drawing
import Measures
import Reporting

/// A section as units of the page flow: its head, its blocks, small tables beside their charts, and
/// long tables as their first rows with the way to the annex.
struct SectionSetting {
  /// How much room it takes.
  let form: SectionForm
  /// What to place, in reading order, with the element around it.
  private(set) var units: [Unit]
  /// What stands here only in part, or not at all: the annex holds it complete.
  private(set) var moved: [AnnexPart] = []

  private let blocks: BlockSetter

  /// A section set in every form that it may take, or only in those that leave nothing out.
  static func all(
    _ section: Section, blocks: BlockSetter, onlyComplete: Bool = false
  ) -> [SectionSetting] {
    let steps = SectionSteps(section.blocks)
    let actions = section.blocks.flatMap { block -> [NextStep] in
      if case .nextSteps(let steps) = block { steps } else { [] }
    }
    let head = SectionHead(section: section, steps: actions, blocks: blocks).units
    return SectionForm.forms(steps: steps.steps.count, isFurther: section.isFurther)
      .filter { !onlyComplete || $0.isComplete }
      .map { SectionSetting(section, form: $0, head: head, steps: steps, blocks: blocks) }
  }

  private init(
    _ section: Section, form: SectionForm, head: [Unit], steps: SectionSteps, blocks: BlockSetter
  ) {
    self.blocks = blocks
    self.form = form
    units = [.structure(.open(Element(.section)))] + head
    if case .part(let count, _) = form {
      let shown = steps.places(first: count)
      add(shown.map { section.blocks[$0] })
      let left = section.blocks.indices.filter { !shown.contains($0) }
        .compactMap { AnnexPart(section.blocks[$0], of: section.name) }
      if !left.isEmpty { units.append(.solid(blocks.annexLink(left))) }
      moved += left
    } else {
      add(section.blocks)
    }
    units.append(.structure(.close))
  }

  private mutating func add(_ list: [Block]) {
    var rest = list[...]
    while let block = rest.popFirst() {
      switch block {
      case .nextSteps: break
      case .chart(let chart): add(chart, before: &rest)
      case .table(let table):
        add(table, complete: form.completeRows, first: form.firstRows)
      case .heading, .paragraph, .list, .keyFigures, .messages, .caveat, .glossary:
        units += blocks.units(block)
      }
    }
  }

  /// Height of the heads that wait for what comes next.
  private var leads: Double {
    units.reversed().prefix { unit in
      switch unit {
      case .lead, .structure: true
      case .solid, .paragraph, .table, .columns: false
      }
    }.reduce(0) { sum, unit in
      if case .lead(let piece) = unit { sum + piece.spaceBefore + piece.height } else { sum }
    }
  }

  /// A chart, with the table that may stand beside it.
  private mutating func add(_ chart: Chart, before rest: inout ArraySlice<Block>) {
    guard let twin = SectionSetting.table(popping: &rest) else {
      units += blocks.chart(chart, below: leads)
      return
    }
    add(chart, twin: twin)
  }

  /// The table at the start of some blocks, which is taken off.
  private static func table(popping rest: inout ArraySlice<Block>) -> Table? {
    guard case .table(let table)? = rest.first else { return nil }
    rest.removeFirst()
    return table
  }

  /// A chart and the table with the same numbers: side by side if both are small.
  private mutating func add(_ chart: Chart, twin table: Table) {
    if form.setsTablesBeside,
      let pair = ChartBesideTable(chart: chart, table: table, blocks: blocks).piece
    {
      units.append(.solid(pair))
      return
    }
    units += blocks.chart(chart, below: leads)
    let first = form.firstRows(besides: chart.content)
    if form.isWhole {
      add(table, complete: first == 0 ? 5 : form.completeRows, first: first)
    } else {
      link(twin: table)
    }
  }

  private mutating func link(twin table: Table) {
    moved.append(AnnexPart(table))
    units.append(.solid(blocks.annexLink(twin: table)))
  }

  private mutating func add(_ table: Table, complete: Int, first: Int) {
    guard table.rows.count > complete else {
      units.append(.table(blocks.table(table)))
      return
    }
    guard first > 0 else { return link(twin: table) }
    moved.append(AnnexPart(table))
    var short = table
    short.rows = Array(table.rows.prefix(first))
    // A sum under some of the rows would be read as theirs; the line under the table tells it.
    short.total = nil
    let rest = Array(table.rows.dropFirst(first))
    units.append(.table(blocks.table(short, further: Remainder(rest, of: table))))
  }
}
