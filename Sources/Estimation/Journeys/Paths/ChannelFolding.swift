/// Which channels are kept and which join "other" where an exact computation has a limit.
///
/// The smallest by touches join; none is dropped (METHOD §3.3).
package struct ChannelFolding: Hashable, Sendable {
  /// For each channel its new number.
  package let target: [Int]
  /// Number of channels afterwards.
  package let channels: Int
  /// The number of "other", the last one; `nil` if all channels are kept.
  package let other: Int?

  /// Keeps the channels with most touches, ties to the earlier channel, order unchanged.
  package init(touches: [Int], limit: Int) {
    precondition(limit > 1, "At least one channel stands beside the others.")
    guard touches.count > limit else {
      target = Array(touches.indices)
      channels = touches.count
      other = nil
      return
    }
    let ranked = touches.indices.sorted {
      touches[$0] != touches[$1] ? touches[$0] > touches[$1] : $0 < $1
    }
    let kept = ranked.prefix(limit - 1).sorted()
    var target = [Int](repeating: limit - 1, count: touches.count)
    for (position, channel) in kept.enumerated() { target[channel] = position }
    self.target = target
    channels = limit
    other = limit - 1
  }
}
