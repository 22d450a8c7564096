import Estimation
import FoundationEssentials
import Measures
import Testing

/// Weekly data of known truth with two confounders given (`media_tvp_data.csv` of pymc-marketing).
@Suite struct ConfounderBenchmarkTests {
  private struct Weeks {
    let sales: [Double]
    let spend: [[Double]]
    let contributions: [[Double]]
    let confounders: [[Double]]

    /// Nothing where the folder is not there.
    static func load() -> Weeks? {
      let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
      let path =
        parts.dropLast(4).joined(separator: "/") + "/../shared/data/pymc/media_tvp_data.csv"
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
      let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
      guard let head = lines.first else { return nil }
      // The first column has no name.
      let names = head.count == lines[1].count ? head : [""] + head
      func column(_ name: String) -> [Double] {
        guard let place = names.firstIndex(of: name) else { return [] }
        return lines.dropFirst().map { Double($0[place]) ?? .nan }
      }
      return Weeks(
        sales: column("y"), spend: [column("x1"), column("x2")],
        contributions: [column("x1_contribution"), column("x2_contribution")],
        confounders: [column("event_1"), column("event_2")])
    }
  }

  @Test(
    .enabled(if: TestScale.isRelease, TestScale.debugSkip),
    .enabled(if: Weeks.load() != nil, "the folder ../shared/data/pymc is absent"))
  func `with its confounders given the truths lie inside`() throws {
    let weeks = try #require(Weeks.load())
    #expect(weeks.sales.count == 179)
    let channel = ResponseChannel(retention: ResponsePrior.quickRetention, followsDemand: false)
    let study = try #require(
      ResponseStudy(
        ResponseBrief(
          series: [
            ResponseSeries(
              firstWeek: 0, sales: weeks.sales, spend: weeks.spend, earlierSpend: [],
              controls: weeks.confounders)
          ], channels: [channel, channel], lifts: [], margin: 1, hasDemandProxy: false,
          seedPath: "test/confounders/1"), limits: .method))
    for place in 0..<2 {
      let finding = try #require(study.finding(of: place))
      let truth = Moments.sum(weeks.contributions[place]) / Moments.sum(weeks.spend[place])
      #expect(finding.channels == [place])
      #expect(
        finding.returns.interval.contains(truth), "\(finding.returns.interval) \(truth)")
    }
  }
}
