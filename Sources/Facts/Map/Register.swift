package import Records

/// The plan joined with the register file and with what the data show: every touchpoint that a
/// contact or a cost can belong to, each with its channel.
///
/// Words that nobody declared become channels of their own, so that nothing is lost; they are
/// counted as problems.
package struct Register: Sendable {
  /// All channels, the declared ones first in their order.
  package private(set) var channels: [Channel]
  /// All touchpoints.
  package private(set) var touchpoints: [Touchpoint]
  /// Channel of each touchpoint, as an index into `channels`.
  package private(set) var channelOfTouchpoint: [Int]
  /// How many channels the owner declared; the ones after it were found in the data.
  package let declaredChannels: Int

  private let routes: [Route]
  private var channelByWord: [String: Int] = [:]
  private var touchpointByWord: [String: Int] = [:]
  private var usualTouchpoint: [Int: Int] = [:]

  /// The plan with the rows of the register file; the plan's own entries win over the file's.
  package init(plan: Plan, entries: [TouchpointEntry], symbols: SymbolTable) {
    channels = plan.channels
    touchpoints = []
    channelOfTouchpoint = []
    routes = plan.routes
    declaredChannels = plan.channels.count
    for (index, channel) in plan.channels.enumerated() {
      for word in [channel.id] + channel.aliases + [channel.name] {
        let word = Register.word(word)
        if channelByWord[word] == nil { channelByWord[word] = index }
      }
    }
    for touchpoint in plan.touchpoints { add(touchpoint) }
    for entry in entries { add(touchpoint(entry, symbols)) }
  }

  /// The touchpoint that a record with these words belongs to, made if nobody declared it.
  package mutating func touchpoint(channel: String?, touchpoint: String?, campaign: String?)
    -> Int
  {
    if let touchpoint, let known = touchpointByWord[Register.word(touchpoint)] { return known }
    let name = channel ?? touchpoint ?? "?"
    let index = channelIndex(name)
    let route = routes.first { route in
      (route.channel.map { channelByWord[Register.word($0)] == index } ?? true)
        && (route.campaign.map { Wildcard.matches($0, campaign ?? "") } ?? true)
        && touchpointByWord[Register.word(route.touchpoint)] != nil
    }
    if let route, let target = touchpointByWord[Register.word(route.touchpoint)] { return target }
    return usual(of: index)
  }

  /// The channel that goes by `word`, if anybody declared or used it.
  package func channel(_ word: String) -> Int? { channelByWord[Register.word(word)] }

  private mutating func channelIndex(_ word: String) -> Int {
    if let known = channelByWord[Register.word(word)] { return known }
    channels.append(
      Channel(
        id: word, name: word, medium: .digital, isManaged: true, phases: [.awareness],
        lookbackDays: 30, unitCostMicros: nil, isPriceOff: false, followsDemand: false, aliases: [])
    )
    channelByWord[Register.word(word)] = channels.count - 1
    return channels.count - 1
  }

  private mutating func usual(of channel: Int) -> Int {
    if let known = usualTouchpoint[channel] { return known }
    let owner = channels[channel]
    let phase = owner.phases.first ?? .awareness
    let own = touchpoints.indices.first {
      channelOfTouchpoint[$0] == channel && touchpoints[$0].phase == phase
    }
    let index = own ?? touchpoints.count
    if own == nil {
      touchpoints.append(
        Touchpoint(
          id: owner.id, name: owner.name, channel: owner.id, phase: phase, medium: owner.medium,
          isManaged: owner.isManaged, isExpected: false, state: nil, owner: nil))
      channelOfTouchpoint.append(channel)
    }
    usualTouchpoint[channel] = index
    return index
  }

  private mutating func add(_ touchpoint: Touchpoint) {
    if let known = touchpointByWord[Register.word(touchpoint.id)] {
      touchpoints[known].state = touchpoints[known].state ?? touchpoint.state
      touchpoints[known].owner = touchpoints[known].owner ?? touchpoint.owner
      touchpoints[known].isClear = touchpoints[known].isClear ?? touchpoint.isClear
      touchpoints[known].isConsistent =
        touchpoints[known].isConsistent ?? touchpoint.isConsistent
      return
    }
    let channel = channelIndex(touchpoint.channel)
    touchpointByWord[Register.word(touchpoint.id)] = touchpoints.count
    touchpoints.append(touchpoint)
    touchpoints[touchpoints.count - 1].channel = channels[channel].id
    channelOfTouchpoint.append(channel)
  }

  /// A row of the register file; it knows the stage only, so the channel's own phase of that stage
  /// says which moment is meant.
  private func touchpoint(_ entry: TouchpointEntry, _ symbols: SymbolTable) -> Touchpoint {
    let stage = Stage(rawValue: entry.phase.rawValue) ?? .before
    let owner = channel(symbols.text(entry.channel)).map { channels[$0] }
    var touchpoint = Touchpoint(
      id: symbols.text(entry.id), name: symbols.text(entry.name),
      channel: symbols.text(entry.channel),
      phase: owner?.phases.first { $0.stage == stage } ?? .usual(in: stage),
      medium: Medium(rawValue: entry.medium.rawValue) ?? .physical,
      isManaged: entry.steering == .managed, isExpected: entry.isExpected,
      state: entry.state.flatMap { Touchpoint.State(rawValue: $0.rawValue) },
      owner: entry.owner.map(symbols.text))
    touchpoint.isClear = entry.isClear
    touchpoint.isConsistent = entry.isConsistent
    return touchpoint
  }

  /// The key of a word: bytes without regard to ASCII case and outer blanks.
  private static func word(_ text: String) -> String {
    String(decoding: text.utf8.map(Wildcard.folded), as: UTF8.self)
  }
}
