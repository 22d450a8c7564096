/// Decides once how a file is written, by cutting its beginning in every way that is possible.
struct DialectDetector {
  private let text: TableText
  private let columns: Int

  /// How much of the text is looked at, in bytes; whole lines.
  static let sampleBytes = 1 << 18

  init(_ text: TableText, columns: Int) {
    self.text = text
    self.columns = columns
  }

  /// The sample under the best dialect; of equally good ones the more usual.
  func best() -> DialectSample {
    let range = sample
    let used = marks(in: range)
    var best: DialectSample?
    for dialect in candidates(used) {
      let sample = DialectSample(text.bytes, in: range, dialect, columns: columns)
      if sample.score > (best?.score ?? -1) + 1e-9 { best = sample }
    }
    let plain = TableDialect(delimiter: [Byte.comma], quote: Byte.quote, escape: .doubled)
    return best ?? DialectSample(text.bytes, in: range, plain, columns: columns)
  }

  /// The first lines.
  private var sample: Range<Int> {
    let all = text.start..<text.bytes.count
    guard all.count > DialectDetector.sampleBytes else { return all }
    let end = text.start + DialectDetector.sampleBytes
    let last = text.bytes[text.start..<end].lastIndex { $0 == Byte.lineFeed }
    return text.start..<((last ?? end - 1) + 1)
  }

  /// What occurs in the sample: the bytes, and whether `\"` does.
  private func marks(in range: Range<Int>) -> (bytes: [Bool], hasEscape: Bool) {
    var bytes = [Bool](repeating: false, count: 256)
    var hasEscape = false
    var previous: UInt8 = 0
    for byte in text.bytes[range] {
      bytes[Int(byte)] = true
      if previous == Byte.backslash, byte == Byte.quote || byte == Byte.apostrophe {
        hasEscape = true
      }
      previous = byte
    }
    return (bytes, hasEscape)
  }

  private func candidates(_ used: (bytes: [Bool], hasEscape: Bool)) -> [TableDialect] {
    let named = text.separator.map { [[$0]] }
    let possible = TableDialect.delimiters.filter { $0.allSatisfy { used.bytes[Int($0)] } }
    // One that does not occur stands for a table of one column.
    let absent = TableDialect.delimiters.first { !possible.contains($0) }
    let delimiters = named ?? possible + (absent.map { [$0] } ?? [])
    let quotes = [Byte.quote] + (used.bytes[Int(Byte.apostrophe)] ? [Byte.apostrophe] : [])
    let escapes: [TableDialect.Escape] = used.hasEscape ? [.doubled, .backslash] : [.doubled]
    return delimiters.flatMap { delimiter in
      quotes.flatMap { quote in
        escapes.map { TableDialect(delimiter: delimiter, quote: quote, escape: $0) }
      }
    }
  }
}
