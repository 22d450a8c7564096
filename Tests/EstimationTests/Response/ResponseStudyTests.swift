import Estimation
import Measures
import Testing

@Suite struct ResponseStudyTests {
  private var limits: Thresholds {
    var limits = Thresholds.method
    limits.response = ResponseFixtures.quick
    // These tests are about gates and grouping, not about the draws.
    limits.response.sweeps = 20
    return limits
  }

  private func brief(_ series: ResponseSeries) -> ResponseBrief {
    ResponseBrief(
      series: [series],
      channels: series.spend.map { _ in
        ResponseChannel(retention: ResponsePrior.quickRetention, followsDemand: false)
      }, lifts: [], margin: 0.5, hasDemandProxy: false, seedPath: "response/test/1")
  }

  @Test func `two channels that move together are fitted as one and neither is judged`() throws {
    let plain = ResponseFixtures.series(weeks: 104, seed: 3, noise: 250)
    let series = ResponseSeries(
      firstWeek: 0, sales: plain.sales,
      spend: [plain.spend[0], plain.spend[1], plain.spend[0].map { $0 * 0.5 }],
      earlierSpend: [[10], [20], [3, 5]], controls: [])
    let study = try #require(ResponseStudy(brief(series), limits: limits))
    #expect(study.findings.map(\.channels) == [[0, 2], [1]])
    let pair = try #require(study.finding(of: 2))
    #expect(pair.ruling.ruling == .cannotTell)
    #expect(study.gates.obstacles[2] == [.movesWith([0])])
  }

  @Test func `a channel that hardly varies is not judged unless a test speaks`() throws {
    let plain = ResponseFixtures.series(weeks: 104, seed: 3, noise: 250)
    let steady = plain.spend[1].indices.map { 300 + Double($0 % 3) }
    let series = ResponseSeries(
      firstWeek: 0, sales: plain.sales, spend: [plain.spend[0], steady], earlierSpend: [],
      controls: [])
    let study = try #require(ResponseStudy(brief(series), limits: limits))
    #expect(try #require(study.finding(of: 1)).ruling.ruling == .cannotTell)
    #expect(study.gates.obstacles[1].count == 1)
  }

  @Test func `weeks that do not suffice for one channel give no study`() {
    let series = ResponseFixtures.series(weeks: 30, seed: 3, noise: 250)
    #expect(ResponseStudy(brief(series), limits: limits) == nil)
  }

  @Test func `both shapes stand in the wider interval`() throws {
    let series = ResponseFixtures.series(weeks: 104, seed: 3, noise: 250)
    let study = try #require(ResponseStudy(brief(series), limits: limits))
    for finding in study.findings {
      let low = study.published.returns(of: finding.channels[0]).quantile(0.05)
      #expect(finding.returns.interval.low == low)
      #expect(finding.returnsOfBothShapes.interval.low > 0)
      #expect(finding.marginPerEuro != nil)
    }
  }
}
