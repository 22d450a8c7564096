import Measures
import Synchronization
import Testing

@testable import Records

/// A large file is read in blocks whenever its rows are asked for: the answer is that for a file in
/// memory.
@Suite struct StreamedFileTests {
  /// The pieces that were handed out.
  private final class Pieces: Sendable {
    let bytes = Mutex<[UInt8]>([])

    func add(_ piece: [UInt8]) { bytes.withLock { $0 += piece } }

    var all: [UInt8] { bytes.withLock { $0 } }
  }

  private func streamed(
    _ file: [UInt8], _ settings: ReadingSettings, named name: String, headBytes: Int
  ) throws -> (FileReading, JSONValue) {
    let reader = FolderReader(profiles: try Shipped.profiles(), settings: settings)
    let pieces = Pieces()
    let input = InputFile(name: name, source: TextInMemory(file), headBytes: headBytes)
    let reading = try #require(reader.write(name, among: [input]) { pieces.add($0) })
    return (reading, try JSONValue(pieces.all))
  }

  @Test func `every sample that stands alone is the same in blocks of any size`() throws {
    var compared = 0
    for sample in Sample.all where !sample.name.hasSuffix(".json") {
      let bytes = try sample.bytes()
      let expected = try sample.expected()["result"]
      // The name that tells a spreadsheet may lie behind so short a head.
      guard try sample.neighbours().isEmpty, expected?["reason"]?.text != "spreadsheet" else {
        continue
      }
      for headBytes in [64, 300, 1021] where headBytes < bytes.count {
        let (_, json) = try streamed(
          bytes, try sample.settings(), named: sample.name, headBytes: headBytes)
        #expect(json == expected, "\(sample.expectation) with \(headBytes) bytes in memory")
        compared += 1
      }
    }
    #expect(compared > 60)
  }

  @Test(arguments: Encoded.allCases)
  func `letters that lie across blocks are whole in every encoding`(form: Encoded) throws {
    let rows = (1...20).map { "2026-09-0\(1 + $0 % 9);R\($0);1,50;Città 🍕 Łódź" }
    let text = "receipt_date;receipt_number;gross;store\n" + rows.joined(separator: "\n")
    let reader = FolderReader(profiles: try Shipped.profiles(), settings: Reading.settings())
    for headBytes in 80..<96 {
      let pieces = Pieces()
      let source = TextInMemory(form.bytes(text))
      let input = InputFile(name: "x.csv", source: source, headBytes: headBytes)
      let reading = try #require(reader.write("x.csv", among: [input]) { pieces.add($0) })
      #expect(reading.rowsUsed == 20, "\(headBytes)")
      let records = try JSONValue(pieces.all)["records"]?.list ?? []
      #expect(records.allSatisfy { $0["store"]?.text == "Città 🍕 Łódź" })
    }
  }

  @Test func `bytes without a meaning far behind are found before a row is read`() throws {
    let rows = String(repeating: "2026-09-01,R1,1.50\n", count: 50)
    var bytes = Array(("receipt_date,receipt_number,gross\n" + rows).utf8) + [0x81, 0x8D]
    let (reading, _) = try streamed(bytes, Reading.settings(), named: "x.csv", headBytes: 100)
    #expect(reading.reason == .encoding)
    bytes.removeLast(2)
    bytes += Array("2026-09-01,K\u{F6}ln,1.50\n".unicodeScalars.map { UInt8($0.value) })
    let (other, _) = try streamed(bytes, Reading.settings(), named: "x.csv", headBytes: 100)
    #expect(other.rowsUsed == 51 && other.dialect?.encoding == .windows1252)
  }

  @Test func `a file that its last row forbids gives no record`() throws {
    let text = """
      Campaign name,Amount spent,Impressions,Day
      A,5.00,10,2026-09-01
      B,,,

      """
    let meta = text.replacing("Amount spent", with: "Amount spent (EUR)")
    let (read, json) = try streamed(
      Array(meta.utf8), Reading.settings(), named: "x.csv", headBytes: 64)
    #expect(read.status == .read && json["records"]?.list.count == 1)
    let undated = meta.replacing(",Day", with: ",Week").replacing("B,,,", with: "B,1.00,10,")
    let (refused, none) = try streamed(
      Array(undated.utf8), Reading.settings(), named: "x.csv", headBytes: 64)
    #expect(refused.reason == .periodUnknown && none["records"]?.list.isEmpty == true)
  }

  @Test func `many records go out in many pieces, and persons stay the same`() throws {
    let rows = (1...9000).map { "2026-09-01,R\($0),1.00,C\($0 % 7)\n" }.joined()
    let file = Array(("receipt_date,receipt_number,gross,customer\n" + rows).utf8)
    let reader = FolderReader(profiles: try Shipped.profiles(), settings: Reading.settings())
    let pieces = Pieces()
    let count = Mutex(0)
    let input = InputFile(name: "x.csv", source: TextInMemory(file), headBytes: 4096)
    _ = reader.write("x.csv", among: [input]) { piece in
      pieces.add(piece)
      count.withLock { $0 += 1 }
    }
    #expect(count.withLock { $0 } >= 3)
    let records = try #require(try JSONValue(pieces.all)["records"]?.list)
    #expect(records.count == 9000)
    #expect(Set(records.compactMap { $0["customer"]?.text }).count == 7)
  }

  @Test func `a glance reads the beginning and counts the rest`() throws {
    let rows = String(repeating: "2026-09-01,R1,\"1,50\"\n", count: 1000)
    let file = Array(("receipt_date,receipt_number,gross\n" + rows).utf8)
    let reader = FolderReader(profiles: try Shipped.profiles(), settings: Reading.settings())
    let glance = try #require(reader.glance(at: TextInMemory(file), named: "x.csv"))
    #expect(glance.reading.rowsUsed == 1000 && glance.records == 1001)
    #expect(glance.bytes == file.count)
  }
}
