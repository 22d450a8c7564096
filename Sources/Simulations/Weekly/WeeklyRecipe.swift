/// How the weeks of a simulated business come about (METHOD §9.3).
package enum WeeklyRecipe: String, Hashable, Sendable, CaseIterable {
  /// The response model's own family.
  case response
  /// Effects that rise before they fall.
  case weibull
  /// Effects that start slowly and then saturate.
  case sshape
  /// Good and bad weeks come in runs.
  case ar
  /// Weeks with a promotion, in which the first channel spends more; the promotions are recorded.
  case promo
  /// Hidden demand drives both sales and the first channel's spend, as in paid search.
  case demand
  /// Hidden demand drives the first channel the week after, as in retargeting.
  case retargeting
  /// One budget split into three shares that hardly change.
  case collinear
  /// Spend that hardly varies.
  case constant

  /// True if the spend of the first channel follows demand, so that its owner would declare it as
  /// search or retargeting.
  package var hasFollower: Bool { self == .demand || self == .retargeting }
}
