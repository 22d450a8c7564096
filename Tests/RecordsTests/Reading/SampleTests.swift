import Foundation
import Records
import Testing

/// FORMATS §11, T3.
@Suite struct SampleTests {
  @Test(arguments: Sample.all)
  func `a sample gives the records that its vendor's report holds`(sample: Sample) throws {
    let result = try sample.read(by: sample.reader())
    let expected = try #require(try sample.expected()["result"])
    #expect(JSONValue.differences(expected, result) == [])
  }

  private static let shared = URL(filePath: #filePath)
    .appending(path: "../../../../../shared/formats/samples").standardized

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: shared.path),
      "../shared is not beside this checkout"))
  func `the samples beside the checkout give what they say`() throws {
    for sample in Sample.samples(in: Self.shared) {
      let result = try sample.read(by: sample.reader())
      let expected = try #require(try sample.expected()["result"])
      #expect(JSONValue.differences(expected, result) == [], "\(sample.file)")
    }
  }

  @Test func `no sample is forgotten`() {
    #expect(Sample.all.count == 46)
  }
}
