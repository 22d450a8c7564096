import Foundation
import Reporting
import Testing

@testable import Publishing

@Suite struct SiteTests {
  @Test func `write the sample`() throws {
    for file in try SampleSite.files(SampleReport.rich) {
      let url = URL(fileURLWithPath: "/tmp/wt/site-out/site/" + file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    for file in DataFolder(SampleReport.rich, wording: Wording(language: .en), formulaGuard: true).files {
      let url = URL(fileURLWithPath: "/tmp/wt/site-out/data/" + file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
