import Foundation
import Records
import Testing

/// FORMATS §11, T9: a file may end anywhere.
@Suite struct CutSampleTests {
  @Test(arguments: Sample.all)
  func `a file that ends anywhere is counted to the last row`(sample: Sample) throws {
    let bytes = try sample.bytes()
    let reader = FolderReader(profiles: try Shipped.profiles(), settings: try sample.settings())
    let neighbours = try sample.neighbours()
    // Every byte of short files; of long ones every byte of a part that differs by file.
    let step = bytes.count < 300 ? 1 : 23
    for length in stride(from: bytes.count % step, through: bytes.count, by: step) {
      let input = InputFile(name: sample.name, bytes: Array(bytes.prefix(length)))
      let (reading, records) = try #require(reader.read(sample.name, among: neighbours + [input]))
      let counted = reading.rowsUsed + reading.skipped.count + reading.refused.count
      #expect(reading.rowsRead == counted, "\(sample.file) cut at \(length)")
      if reading.status != .read { #expect(records.order.isEmpty) }
      #expect(!CanonicalJSON.text(reading, records).isEmpty)
    }
  }
}
