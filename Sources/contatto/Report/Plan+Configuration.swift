import Facts

extension Plan {
  /// What the owner declared, in the words of the facts.
  init(_ configuration: Configuration) {
    self.init(
      channels: configuration.channels.map(Channel.init),
      touchpoints: configuration.touchpoints.map {
        Touchpoint($0, of: configuration.channels)
      },
      routes: configuration.routes.map {
        Route(
          channel: $0.channel?.text, campaign: $0.campaign?.text, touchpoint: $0.touchpoint)
      },
      campaigns: configuration.campaigns.map {
        Campaign(
          id: $0.id, name: $0.name, channel: $0.channel, codes: $0.codes.map(\.text),
          distributed: $0.distributed, faceValueIsInNet: $0.isFaceValueInNet ?? true,
          start: $0.start, end: $0.end)
      },
      stores: configuration.stores.map { store in
        Store(
          id: store.id, name: store.name, aliases: store.aliases, opened: store.opened,
          closed: store.closed,
          weekdays: Configuration.Store.Weekday.allCases.enumerated()
            .filter { store.openDays.contains($0.element) }.map { $0.offset + 1 })
      })
  }
}

extension Channel {
  /// A declared channel.
  init(_ channel: Configuration.Channel) {
    self.init(
      id: channel.id, name: channel.name,
      medium: Medium(rawValue: channel.kind.rawValue) ?? .digital, isManaged: channel.isManaged,
      phases: channel.phases.compactMap { Phase(rawValue: $0.rawValue) },
      lookbackDays: channel.lookbackDays, unitCostMicros: channel.unitCostMicros,
      isPriceOff: channel.isPriceOff, followsDemand: channel.followsDemand,
      aliases: channel.aliases)
  }
}

extension Touchpoint {
  /// A declared touchpoint; what it does not say is its channel's.
  init(_ touchpoint: Configuration.Touchpoint, of channels: [Configuration.Channel]) {
    let channel = channels.first { $0.id == touchpoint.channel }
    self.init(
      id: touchpoint.id, name: touchpoint.name, channel: touchpoint.channel,
      phase: Phase(rawValue: touchpoint.phase.rawValue) ?? .awareness,
      medium: channel.flatMap { Medium(rawValue: $0.kind.rawValue) } ?? .digital,
      isManaged: channel?.isManaged ?? true, isExpected: touchpoint.isExpected,
      state: State(rawValue: touchpoint.state.rawValue), owner: touchpoint.owner)
  }
}
