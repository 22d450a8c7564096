import Foundation
import Testing

@testable import Simulations

/// The example folder in the repository, against a slice made anew; the whole is compared by CI.
@Suite struct CommittedFilesTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("SampleData/aurora")

  @Test func `advertisements and reviews in the repository are those of seed 1`() throws {
    let scenario = Scenario.aurora
    let calendar = TradingCalendar(month: scenario.first, months: scenario.months)
    var coupons = CouponBook(calendar)
    let media = MediaPlan(scenario, calendar, seed: 1, coupons: &coupons)
    let opinions = Opinions(scenario, calendar, seed: 1)
    let files =
      AdPlatforms(media: media, calendar: calendar).files()
      + ReviewSites(opinions: opinions.all, calendar: calendar).files()
    #expect(files.count == 13)
    for file in files {
      let committed = try Data(contentsOf: Self.folder.appendingPathComponent(file.path))
      #expect(Array(committed) == file.bytes, "\(file.path)")
    }
  }
}
