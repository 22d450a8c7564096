import CScanning
import Measures
import Testing

@testable import Records

/// The 64-byte scanner finds what the byte-by-byte machine finds, wherever a text is cut.
@Suite struct BlockIndexTests {
  struct Row: Equatable {
    var cells: [String]
    var line: Int
  }

  /// The rows that the byte-by-byte machine finds.
  static func rows(_ text: ArraySlice<UInt8>, line: Int) -> (rows: [Row], end: RecordScanner.End) {
    var scanner = RecordScanner(delimiter: Byte.comma, line: line, limits: .standard)
    var rows: [Row] = []
    func take(_ row: inout ScannedRow) -> Bool {
      let cells = (0..<row.count).map { String(decoding: row.cell($0), as: UTF8.self) }
      rows.append(Row(cells: cells, line: row.line))
      return true
    }
    if let end = scanner.feed(text, take) { return (rows, end) }
    let end = scanner.finish(take)
    return (rows, end)
  }

  /// The rows of all blocks, each cut out by the index; `nil` if a block is not clean.
  static func rowsByBlocks(_ text: [UInt8], blockBytes: Int) -> [Row]? {
    let queue = BlockQueue(
      TextInMemory(text), from: 0, blockBytes: blockBytes, recordBytes: 1 << 16)
    var block = RecordBlock()
    var index = BlockIndex()
    var rows: [Row] = []
    var line = 1
    while queue.next(&block) {
      index.read(block, delimiter: Byte.comma)
      guard index.isClean else { return nil }
      var start = RecordBlock.margin
      var (first, lineInBlock) = (0, line)
      for record in 0..<index.records {
        let behind = Int(index.recordEnds[record])
        let end = RecordBlock.margin + Int(index.cellEnds[behind - 1])
        let found = Self.rows(block.bytes[start..<end], line: lineInBlock).rows
        // An empty line is a record of one empty cell without a byte to find it by.
        let row = found.first ?? Row(cells: [""], line: lineInBlock)
        guard found.count < 2, row.cells.count == behind - first else { return nil }
        rows.append(row)
        first = behind
        start = end + 1
        let isPair = block.bytes[end] == Byte.carriageReturn
        if isPair, block.bytes[start] == Byte.lineFeed { start += 1 }
        lineInBlock += 1 + row.cells.joined().utf8.count { $0 == Byte.lineFeed }
      }
      line += index.lines
    }
    return queue.hasFailed ? nil : rows
  }

  static let texts = [
    "a,b\n1,2\n", "a,b\r\n1,2", "a\rb\r", "a,\n,b\n", "a\n\nb\n", "\"\"\n", "",
    "\"a,b\",\"say \"\"hi\"\"\"\n", "\"two\r\nlines\",x\n1,2\n", "\"a\"b,c\nd,e\n",
    "a,\"b \"\"c\"\"\r\nd\",e\r\n\"\",x\r\"\u{0301}z\",\"q\"r\n1,2,3\n\n\"end\"",
    "caffè,\"più\n\"\"ò\"\"\"\n€,𝄞\n",
  ]

  @Test(arguments: texts) func `every size of block gives the rows of the whole`(text: String) {
    let bytes = Array(text.utf8)
    let whole = Self.rows(bytes[...], line: 1)
    #expect(whole.end == .done)
    for size in 1...max(1, bytes.count + 1) {
      #expect(Self.rowsByBlocks(bytes, blockBytes: size) == whole.rows, "blocks of \(size)")
    }
  }

  @Test(arguments: Sample.all)
  func `a cut anywhere in a sample gives the rows of the whole`(sample: Sample) throws {
    let bytes = try sample.bytes()
    let whole = Self.rows(bytes[...], line: 1)
    let clean = Self.rowsByBlocks(bytes, blockBytes: bytes.count + 1)
    // A sample with stray quotes or of another encoding is not for this scanner, and it says so.
    guard let clean else { return }
    #expect(clean == whole.rows)
    let step = bytes.count < 500 ? 1 : bytes.count / 97
    for size in stride(from: 1, through: bytes.count, by: step) {
      #expect(Self.rowsByBlocks(bytes, blockBytes: size) == whole.rows, "blocks of \(size)")
    }
  }

  @Test(arguments: [
    "5\" screen,x\n", "a,b \"c\" d\n", "x,\"open\n", "\"a\",b\"\"c\n", "caf\u{E8}\n",
  ])
  func `stray and open quotes are told, wherever they stand`(text: String) {
    for shift in 0..<130 {
      let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: shift) + [Byte.lineFeed] + latin
      #expect(Self.rowsByBlocks(bytes, blockBytes: 1000) == nil, "after \(shift) bytes")
    }
  }

  @Test func `the variants for other processors agree`() {
    var numbers = SplitMix64(state: 7)
    let alphabet: [UInt8] = [
      0x22, 0x2C, 0x0A, 0x0D, 0x61, 0x62, 0x63, 0xC3, 0xA8, 0xE2, 0x82, 0xAC,
    ]
    for length in [0, 1, 63, 64, 65, 127, 128, 500, 5000] {
      let text = (0..<length).map { _ in alphabet[Int(numbers.next() % 12)] }
      let padded = text + [UInt8](repeating: 0, count: 64)
      var cells = [[UInt32]](repeating: [UInt32](repeating: 0, count: length + 16), count: 2)
      var ends = cells
      let best = unsafe contatto_index(padded, length, Byte.comma, &cells[0], &ends[0])
      let plain = unsafe contatto_index_portable(padded, length, Byte.comma, &cells[1], &ends[1])
      #expect(best.cells == plain.cells && best.records == plain.records)
      #expect(best.lines == plain.lines && best.open == plain.open)
      #expect(best.stray == plain.stray && best.malformed == plain.malformed)
      #expect(cells[0].prefix(best.cells) == cells[1].prefix(plain.cells))
      #expect(ends[0].prefix(best.records) == ends[1].prefix(plain.records))
      let isText = String(validating: text, as: UTF8.self) != nil
      #expect((best.malformed == 0) == isText)
      #expect(unsafe contatto_quotes(padded, length) == text.count { $0 == Byte.quote })
    }
  }
}
