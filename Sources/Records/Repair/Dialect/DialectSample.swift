/// The beginning of a text cut under one dialect, and how much sense that makes (SCALE §2).
struct DialectSample {
  /// The dialect it was cut under.
  let dialect: TableDialect
  /// The part of the text that was cut.
  let range: Range<Int>
  /// Its records but blank lines.
  let records: [RecordSpan]
  /// The number of cells that most records have; of two equally frequent the larger.
  let width: Int
  /// Between 0 and about 1.3; comparable between dialects of one text.
  let score: Double

  /// Cells beyond this many do not change the verdict on types any more.
  private static let mostTyped = 20_000
  /// A text that falls into words is seldom a table; one that does not fall apart at all less so.
  private static let weight = (space: 0.7, oneColumn: 0.5)

  init(_ text: [UInt8], in range: Range<Int>, _ dialect: TableDialect, columns: Int) {
    let records = DialectSample.records(text, in: range, dialect, columns: columns)
    let width = DialectSample.mode(records)
    self.dialect = dialect
    self.range = range
    self.records = records
    self.width = width
    score = DialectSample.score(text, records, dialect, width: width)
  }

  private static func records(
    _ text: [UInt8], in range: Range<Int>, _ dialect: TableDialect, columns: Int
  ) -> [RecordSpan] {
    var cutter = RecordCutter(text, dialect, columns: columns)
    var records: [RecordSpan] = []
    var index = range.lowerBound
    while index < range.upperBound {
      var record = RecordSpan()
      cutter.cut(&record, from: index)
      index = record.next
      if !record.isBlank(text) { records.append(record) }
    }
    return records
  }

  private static func mode(_ records: [RecordSpan]) -> Int {
    var counts: [Int: Int] = [:]
    for record in records { counts[record.width, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  private static func score(
    _ text: [UInt8], _ records: [RecordSpan], _ dialect: TableDialect, width: Int
  ) -> Double {
    let share = DialectSample.share
    let regular = records.lazy.filter { $0.width == width }
    let marks = DialectSample.marks(text, records, dialect)
    let typed = DialectSample.typed(text, regular.flatMap(\.cells))
    let isSpace = dialect.delimiter == [Byte.space]
    let regularity = share(regular.count, records.count)
    return regularity * regularity * (1 - share(marks.bad, marks.quoted) / 2)
      * (0.3 + typed) * (1 - share(marks.stray, marks.all))
      * (1 - share(marks.blank, marks.all)) * (isSpace ? weight.space : 1)
      * (width <= 1 ? weight.oneColumn : 1)
  }

  /// Cells in all, quoted ones, badly quoted ones, those with stray quotes, those that begin blank.
  private static func marks(
    _ text: [UInt8], _ records: [RecordSpan], _ dialect: TableDialect
  ) -> (all: Int, quoted: Int, bad: Int, stray: Int, blank: Int) {
    var marks = (all: 0, quoted: 0, bad: 0, stray: 0, blank: 0)
    for cell in records.lazy.flatMap(\.cells) {
      marks.all += 1
      if cell.isQuoted {
        marks.quoted += 1
        if !cell.isClean { marks.bad += 1 }
      } else if !cell.isEmpty {
        let raw = cell.raw(text)
        if !cell.isClean || isQuotedOtherwise(raw, dialect) { marks.stray += 1 }
        if raw.first == Byte.space { marks.blank += 1 }
      }
    }
    return marks
  }

  /// The share of cells with a type among those that are filled.
  private static func typed(_ text: [UInt8], _ cells: some Sequence<CellSpan>) -> Double {
    var (seen, hits) = (0, 0)
    for cell in cells where !cell.isEmpty {
      guard seen < mostTyped else { break }
      seen += 1
      if CellType.of(cell.raw(text)).isTyped { hits += 1 }
    }
    return share(hits, seen)
  }

  /// A cell that begins or ends with a quote which is none in this dialect; an apostrophe may stand
  /// at one end of a word.
  private static func isQuotedOtherwise(
    _ cell: ArraySlice<UInt8>, _ dialect: TableDialect
  ) -> Bool {
    guard let first = cell.first, let last = cell.last else { return false }
    if dialect.quote == Byte.apostrophe { return first == Byte.quote || last == Byte.quote }
    return cell.count >= 2 && first == Byte.apostrophe && last == Byte.apostrophe
  }

  private static func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
