import Estimation
import FoundationEssentials
import Measures
import Testing

/// The weekly data with known truth beside the repository, where they are present.
struct SharedSeries {
  static let channels = ["flyer_print", "email", "paid_social", "paid_search", "coupon_receipt"]
  /// From s2_truth.json.
  static let returns = [3.3132, 8.4012, 2.0089, 2.5327, 1.4699]
  static let totalSpend = [87_693.36, 26_534.54, 102_263.48, 113_830.25, 60_143.31]
  static let contributions = [290_547.76, 222_923.25, 205_436.51, 288_300.09, 88_405.36]
  static let retentions = [0.5, 0.2, 0.45, 0.1, 0.3]
  static let halfPoints = [1500.0, 250, 900, 700, 300]

  let series: ResponseSeries

  /// Nothing where the folder is not there.
  static func load() -> SharedSeries? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let rows = text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",").dropFirst().map { Double(String($0)) ?? .nan }
    }
    return SharedSeries(
      series: ResponseSeries(
        firstWeek: 0, sales: rows.map { $0[5] },
        spend: (0..<5).map { channel in rows.map { $0[channel] } }, earlierSpend: [],
        controls: []))
  }

  static let isPresent = load() != nil
  static let absence: Comment = "the folder ../shared/data/response_s2 is absent"

  private static var path: String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    // The repository lies four components above this file: Tests/EstimationTests/Response/….
    return parts.dropLast(4).joined(separator: "/") + "/../shared/data/response_s2/s2.csv"
  }

  func model(shape: ResponseShape, lifts: [LiftTerm]) -> ResponseModel {
    ResponseModel(
      design: ResponseDesign([series], lifts: lifts),
      prior: .method(
        retention: [BetaDistribution](repeating: ResponsePrior.quickRetention, count: 5)),
      shape: shape)
  }

  func truth(of model: ResponseModel) -> [ChannelParameters] {
    (0..<5).map { channel in
      ChannelParameters(
        retention: Self.retentions[channel], halfPointSpend: Self.halfPoints[channel],
        return: Self.contributions[channel] / Self.totalSpend[channel],
        meanSpend: Moments.sum(series.spend[channel]) / Double(series.weeks))
    }
  }
}
