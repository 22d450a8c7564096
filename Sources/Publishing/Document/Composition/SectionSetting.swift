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

  private let setter: BlockSetter

  /// A section set in every form that it may take, or only in those that leave nothing out.
  static func all(
    _ section: Section, blocks setter: BlockSetter, onlyComplete: Bool = false
  ) -> [SectionSetting] {
    let steps = SectionSteps(section.blocks)
    let actions = section.blocks.flatMap { block -> [NextStep] in
      if case .nextSteps(let steps) = block { steps } else { [] }
    }
    let head = SectionHead(section: section, steps: actions, blocks: setter).units
    var blocks = SectionBlocks(section.blocks, setter: setter)
    // Where no table stands beside its chart, both complete forms are the same.
    let hasPairs = blocks.hasPairs
    return SectionForm.forms(steps: steps.steps.count, isFurther: section.isFurther)
      .filter { (!onlyComplete || $0.isComplete) && (hasPairs || $0 != .airy) }
      .map { SectionSetting(section, form: $0, head: head, steps: steps, blocks: &blocks) }
  }

  private init(
    _ section: Section, form: SectionForm, head: [Unit], steps: SectionSteps,
    blocks: inout SectionBlocks
  ) {
    setter = blocks.setter
    self.form = form
    units = [.structure(.open(Element(.section)))] + head
    if case .part(let count, _) = form {
      let shown = steps.places(first: count)
      add(shown, of: &blocks)
      let left = section.blocks.indices.filter { !shown.contains($0) }
        .compactMap { AnnexPart(section.blocks[$0], of: section.name) }
      if !left.isEmpty { units.append(.solid(setter.annexLink(left))) }
      moved += left
    } else {
      add(Array(section.blocks.indices), of: &blocks)
    }
    units.append(.structure(.close))
  }

  /// Blocks by their places.
  private mutating func add(_ places: [Int], of blocks: inout SectionBlocks) {
    var rest = places[...]
    while let place = rest.popFirst() {
      switch blocks.list[place] {
      case .nextSteps: break
      case .chart(let chart):
        // The table that follows a chart shows the same numbers.
        let twin = rest.first.flatMap { blocks.table(at: $0) == nil ? nil : $0 }
        rest = rest.dropFirst(twin == nil ? 0 : 1)
        add(chart, at: place, twin: twin, of: &blocks)
      case .table(let table):
        add(table, at: place, complete: form.completeRows, first: form.firstRows, of: &blocks)
      case .heading, .paragraph, .list, .keyFigures, .messages, .caveat, .glossary:
        units += blocks.block(at: place)
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

  /// A chart and the table with the same numbers, if it has one: side by side if both are small.
  private mutating func add(
    _ chart: Chart, at place: Int, twin: Int?, of blocks: inout SectionBlocks
  ) {
    if form.setsTablesBeside, let pair = blocks.pair(at: place) {
      units.append(pair)
      return
    }
    units += blocks.chart(at: place, below: leads)
    guard let twin, let table = blocks.table(at: twin) else { return }
    let first = form.firstRows(besides: chart.content)
    if form.isWhole {
      let complete = first == 0 ? 5 : form.completeRows
      add(table, at: twin, complete: complete, first: first, of: &blocks)
    } else {
      link(twin: table)
    }
  }

  private mutating func link(twin table: Table) {
    moved.append(AnnexPart(table))
    units.append(.solid(setter.annexLink(twin: table)))
  }

  private mutating func add(
    _ table: Table, at place: Int, complete: Int, first: Int, of blocks: inout SectionBlocks
  ) {
    guard table.rows.count > complete else {
      units += blocks.block(at: place)
      return
    }
    guard first > 0 else { return link(twin: table) }
    moved.append(AnnexPart(table))
    units += blocks.table(at: place, first: first)
  }
}
