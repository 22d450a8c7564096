import Foundation
import Testing

@testable import Records

/// Every input that libFuzzer once stumbled over, and seeds of each kind, without a fuzzer.
@Suite struct CorpusTests {
  private static func inputs(_ target: String) throws -> [(name: String, bytes: [UInt8])] {
    let folder = URL(filePath: #filePath).appending(path: "../../../Fuzzing/Corpus/\(target)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.standardized.path)
    return try names.sorted().map { name in
      (name, Array(try Data(contentsOf: folder.standardized.appending(path: name))))
    }
  }

  @Test(arguments: ["Scanner", "Detector", "ProfileReader"])
  func `what the fuzzers found once is fine today`(target: String) throws {
    let inputs = try Self.inputs(target)
    #expect(inputs.count > 3)
    for (name, bytes) in inputs {
      let failure =
        switch target {
        case "Scanner": ScannerTrial.failure(bytes)
        case "Detector": DetectorTrial.failure(bytes)
        default: ProfileReaderTrial.failure(bytes)
        }
      #expect(failure == nil, "\(target)/\(name)")
    }
  }
}
