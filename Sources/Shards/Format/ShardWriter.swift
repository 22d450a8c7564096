package import Measures

/// Writes rows that any reader of CSV understands without being told: comma, LF, one line a row.
///
/// Texts stand in quotes, with quotes doubled, and hold no control character, so that a reader may
/// cut the file at any line end: Spark's `multiLine=false` is safe here and splits the files. Days
/// and months are written from a memory: a file has few of them and millions of rows.
package struct ShardWriter: CellSink {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  private var isInRow = false
  private var days: [Int: [UInt8]] = [:]
  private var months: [Int: [UInt8]] = [:]

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A

  /// A file that begins with the names of its columns.
  package init(columns: [ShardColumn]) {
    for column in columns { begin(column.name.utf8) }
    endRow()
  }

  /// A whole number; nothing where it is not known.
  package mutating func add(_ number: Int64?) {
    separate()
    guard let number else { return }
    guard number >= 0, number < 10 else { return bytes.append(contentsOf: String(number).utf8) }
    bytes.append(UInt8(ascii: "0") + UInt8(number))
  }

  /// A text in quotes.
  package mutating func add(_ text: some Collection<UInt8>) {
    separate()
    bytes.append(ShardWriter.quote)
    for byte in text {
      if byte == ShardWriter.quote { bytes.append(byte) }
      bytes.append(ShardWriter.isControl(byte) ? UInt8(ascii: " ") : byte)
    }
    bytes.append(ShardWriter.quote)
  }

  /// A day as ISO.
  package mutating func add(_ day: Day) {
    if let known = days[day.number] { return begin(known) }
    let text = Array(day.description.utf8)
    days[day.number] = text
    begin(text)
  }

  /// A month as ISO, in quotes like every text.
  package mutating func add(_ month: Month) {
    if let known = months[month.index] { return begin(known) }
    let text = Array("\"\(month)\"".utf8)
    months[month.index] = text
    begin(text)
  }

  /// Ends the line.
  package mutating func endRow() {
    bytes.append(ShardWriter.lineFeed)
    isInRow = false
  }

  private mutating func begin(_ plain: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: plain)
  }

  private mutating func separate() {
    if isInRow { bytes.append(ShardWriter.comma) }
    isInRow = true
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }
}
