/// One campaign on one day in an advertising platform.
struct AdRow {
  let day: Int
  let campaign: String
  let cents: Int64
  let impressions: Int
  let clicks: Int
  /// What the platform claims to have sold.
  let conversions: Double
}
