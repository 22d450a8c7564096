import Charting
import Drawing
import Reporting

/// A table set in lines: its parts beside each other's columns, and the notes under it.
struct TableSetting {
  /// Parts of a table that is too wide for a page; usually one.
  private(set) var parts: [TablePart]
  /// What stands under the last part.
  private(set) var notes: [Piece]

  /// Least height that must be free to start the table here.
  var leastHeight: Double {
    guard let first = parts.first else { return 0 }
    return first.leastHeight(tail: parts.count == 1 ? tail : 0)
  }

  /// Height of the notes.
  var tail: Double { notes.reduce(0) { $0 + $1.height + $1.spaceBefore } }

  /// A table set for `width` points; a tight one takes them all even with few columns.
  init(
    _ table: Table, width: Double, setter: Typesetter, emphasis: TableEmphasis,
    isTight: Bool = false
  ) {
    let cells = TableSetting.texts(table, setter: setter, emphasis: emphasis)
    let heads = table.columns.map { setter.wording.text($0.title) }
    let needs = TableSetting.needs(
      table, heads: heads, cells: cells, setter: setter, emphasis: emphasis)
    // Few short columns stay together, so that the eye need not travel far along a row.
    let natural = TableSetting.sum(needs)
    let narrow = Grid.span(4)
    let available = !isTight && table.columns.count <= 3 && natural <= narrow ? narrow : width
    let caption = setter.wording.text(table.caption)
    let beside = TableColumns.parts(needs, available: available)
    let isBelow = TableSetting.setsLastBelow(table, beside, cells: cells, setter: setter)
    let layouts =
      isBelow ? TableColumns.parts(needs.dropLast(), available: available) : beside
    parts = layouts.enumerated().map { index, layout in
      let columns = layout.map { place in
        TablePart.Column(
          head: heads[place.column], isNumeric: table.columns[place.column].isNumeric,
          gap: place.gap, width: place.width,
          plot: emphasis.drawsIntervals ? IntervalPlot(column: place.column, of: table) : nil)
      }
      // The texts stand under the last part, where the second column starts.
      let below =
        isBelow && index == layouts.count - 1
        ? TablePart.Below(
          head: heads[heads.count - 1], x: columns[0].width + (columns.dropFirst().first?.gap ?? 0))
        : nil
      let shown = layout.map(\.column) + (below == nil ? [] : [table.columns.count - 1])
      return TablePart(
        caption: TableSetting.caption(
          caption, shown, of: table.columns.count, parts: layouts.count, setter.wording),
        cells: cells.map { row in shown.map { row[$0] } }, hasTotal: table.total != nil,
        drawing: TableDrawing(
          columns: columns, below: below, setter: setter,
          captionWidth: isTight ? width : max(available, narrow), style: emphasis.style))
    }
    notes = TableSetting.notes(table, width: min(available, Grid.span(5)), setter: setter)
  }

  /// True if the texts of the last column take many lines beside the others, or split the table.
  private static func setsLastBelow(
    _ table: Table, _ layouts: [TableColumns.Part], cells: [[TableText]], setter: Typesetter
  ) -> Bool {
    guard let last = table.columns.last, !last.isNumeric, table.columns.count > 3,
      let place = layouts.last?.last
    else { return false }
    let lines = cells.map { row in
      let cell = row[row.count - 1]
      return setter.lines(cell.text, cell.style, width: place.width - cell.indent).count
    }
    return lines.contains { $0 > 3 } || (layouts.count > 1 && lines.contains { $0 > 1 })
  }

  /// Names the place of the table for links.
  mutating func name(_ destination: String) {
    guard !parts.isEmpty else { return }
    parts[0].opening.instructions.insert(.destination(destination, at: Point(0, 0)), at: 0)
  }

  /// Puts a line before the notes.
  mutating func note(_ piece: Piece) {
    notes.insert(piece.spaced(6), at: 0)
    if notes.count > 1 { notes[1] = notes[1].spaced(2) }
  }

  /// Width in which nothing of a table wraps.
  static func naturalWidth(of table: Table, setter: Typesetter) -> Double {
    let emphasis = TableEmphasis.none
    let cells = texts(table, setter: setter, emphasis: emphasis)
    let heads = table.columns.map { setter.wording.text($0.title) }
    return sum(needs(table, heads: heads, cells: cells, setter: setter, emphasis: emphasis))
  }

  private static func sum(_ needs: [TableColumns.Need]) -> Double {
    needs.reduce(0) { $0 + $1.natural + $1.gap } - (needs.first?.gap ?? 0)
  }

  /// The rows as they are printed, the total last.
  private static func texts(
    _ table: Table, setter: Typesetter, emphasis: TableEmphasis
  ) -> [[TableText]] {
    let rows = table.rows.map { row in
      let weight = emphasis.weight(of: row)
      return row.map {
        TableText($0, wording: setter.wording, style: emphasis.style.weighted(weight))
      }
    }
    let total = table.total.map { row in
      row.map {
        TableText($0, wording: setter.wording, style: emphasis.style.weighted(600))
      }
    }
    return rows + (total.map { [$0] } ?? [])
  }

  private static func needs(
    _ table: Table, heads: [String], cells: [[TableText]], setter: Typesetter,
    emphasis: TableEmphasis
  ) -> [TableColumns.Need] {
    table.columns.indices.map { index in
      let plot = emphasis.drawsIntervals ? IntervalPlot(column: index, of: table) : nil
      var need = TableSetting.need(
        head: heads[index], cells: cells.map { $0[index] },
        isNumeric: table.columns[index].isNumeric, setter: setter)
      let extra = plot == nil ? 0 : IntervalPlot.space
      need.least += extra
      need.preferred += extra
      need.natural += extra
      // Words right after the last digit of a number would be read as its unit.
      let followsNumber = index > 0 && table.columns[index - 1].isNumeric
      need.gap = followsNumber && !table.columns[index].isNumeric ? 24 : 12
      return need
    }
  }

  private static func caption(
    _ caption: String, _ columns: [Int], of count: Int, parts: Int, _ wording: Wording
  ) -> String {
    guard parts > 1, columns.count > 1 else { return caption }
    return wording.text(
      Phrase(
        "document.columns",
        [
          "caption": .text(caption), "from": .count(columns[1] + 1),
          "to": .count(columns[columns.count - 1] + 1), "n": .count(count),
        ]))
  }

  private static func need(
    head: String, cells: [TableText], isNumeric: Bool, setter: Typesetter
  ) -> TableColumns.Need {
    func longestWord(_ text: String, _ style: TypeStyle) -> Double {
      text.utf8.split(separator: UInt8(ascii: " ")).reduce(0) { widest, word in
        max(widest, setter.width(String(Substring(word)), style))
      }
    }
    let headWord = longestWord(head, .tableHead)
    let headLine = setter.width(head, .tableHead)
    let cellLine = cells.reduce(0) { max($0, $1.indent + setter.width($1.text, $1.style)) }
    guard !isNumeric else {
      // A head of several words may take two lines before it widens its column of numbers.
      let least = max(cellLine, headWord) + 0.5
      return .init(
        least: least, preferred: least, natural: max(least, headLine * 0.55), gap: 0)
    }
    // Short words stay on one line, verdicts always; longer ones give way first.
    let cellWord = cells.reduce(0) { widest, cell in
      let isWhole = cell.isWhole
      return max(
        widest,
        cell.indent
          + (isWhole ? setter.width(cell.text, cell.style) : longestWord(cell.text, cell.style)))
    }
    let least = max(min(cellWord, 140), headWord) + 0.5
    let preferred = max(least, min(cellLine, 120) + 0.5)
    let natural = max(preferred, min(max(cellLine, headLine), 300) + 0.5)
    return .init(least: least, preferred: preferred, natural: natural, gap: 0)
  }

  /// Remarks under the table, and the words of the grades in it.
  private static func notes(_ table: Table, width: Double, setter: Typesetter) -> [Piece] {
    var texts = table.notes.map { setter.wording.text($0) }
    let cells = table.rows.joined()
    let grades = Grade.allCases.filter { grade in
      cells.contains { if case .grade(grade) = $0 { true } else { false } }
    }
    if !grades.isEmpty {
      let list = grades.map { setter.wording.text($0.label) }.joined(separator: ", ")
      texts.append(
        setter.wording.text(Phrase("document.evidence", ["grades": .text(list)])))
    }
    return texts.enumerated().map { index, text in
      setter.block(.paragraph, text, .note, width: width).spaced(index == 0 ? 6 : 2)
    }
  }
}
