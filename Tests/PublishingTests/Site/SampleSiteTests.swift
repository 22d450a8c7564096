import Foundation
import Reporting
import Testing

@testable import Publishing

/// Writes the sample where `CONTATTO_SAMPLE_SITE` says, for eyes: no test of the run needs it.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CONTATTO_SAMPLE_SITE"] != nil))
struct SampleSiteTests {
  @Test func `the sample can be looked at`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["CONTATTO_SAMPLE_SITE"])
    for language in Language.allCases {
      let root = URL(fileURLWithPath: folder).appendingPathComponent(language.rawValue)
      let site = try SampleSite.files(AuroraReport.rich, language: language)
      try Scratch.write(site, to: root.appendingPathComponent("site"))
      let data = DataFolder(
        AuroraReport.rich, wording: Wording(language: language), formulaGuard: true)
      try Scratch.write(data.files, to: root.appendingPathComponent("data"))
    }
  }
}
