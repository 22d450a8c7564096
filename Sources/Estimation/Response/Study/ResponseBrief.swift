/// Everything a response study is made from.
package struct ResponseBrief: Sendable {
  /// Weekly sales and spend, shop by shop or all shops as one.
  package var series: [ResponseSeries]
  /// What is known about each channel, in the order of the spend.
  package var channels: [ResponseChannel]
  /// Randomised tests of channels.
  package var lifts: [LiftTerm]
  /// g, the contribution margin per euro of net sales.
  package var margin: Double
  /// True if a column of the controls stands for demand itself.
  package var hasDemandProxy: Bool
  /// Names the random streams, `response/scope/seed`.
  package var seedPath: String

  /// A complete brief.
  package init(
    series: [ResponseSeries], channels: [ResponseChannel], lifts: [LiftTerm], margin: Double,
    hasDemandProxy: Bool, seedPath: String
  ) {
    precondition(
      series.allSatisfy { $0.spend.count == channels.count }, "Every channel is described.")
    self.series = series
    self.channels = channels
    self.lifts = lifts
    self.margin = margin
    self.hasDemandProxy = hasDemandProxy
    self.seedPath = seedPath
  }

  /// Weekly spend of every channel over all series, one after the other.
  var spend: [[Double]] {
    channels.indices.map { channel in series.flatMap { $0.spend[channel] } }
  }

  /// The same brief with channels joined as `groups` say; tests of single members of a group are
  /// left out, because they do not speak of the whole.
  func grouped(by groups: ChannelGroups) -> ResponseBrief {
    var brief = self
    brief.series = series.map { part in
      ResponseSeries(
        firstWeek: part.firstWeek, sales: part.sales, spend: groups.spend(part.spend),
        earlierSpend: part.earlierSpend.isEmpty ? [] : groups.earlierSpend(part.earlierSpend),
        controls: part.controls)
    }
    let spend = spend
    brief.channels = groups.groups.map { group in
      // A group behaves like its largest member; it follows demand if one of them does.
      let totals = group.map { channel in spend[channel].reduce(0, +) }
      let largest = zip(group, totals).max { $0.1 < $1.1 }?.0 ?? group[0]
      return ResponseChannel(
        retention: channels[largest].retention,
        followsDemand: group.contains { channels[$0].followsDemand })
    }
    brief.lifts = lifts.compactMap { lift in
      guard let group = groups.groups.firstIndex(of: [lift.channel]) else { return nil }
      return LiftTerm(channel: group, weekShares: lift.weekShares, lift: lift.lift)
    }
    return brief
  }
}
