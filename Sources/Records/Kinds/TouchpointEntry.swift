/// One row of the register of touchpoints.
package struct TouchpointEntry: Hashable, Sendable {
  /// Where in the customer's journey the touchpoint lies.
  package enum Phase: String, Sendable, CaseIterable { case before, during, after }
  /// What the touchpoint is made of.
  package enum Medium: String, Sendable, CaseIterable { case physical, digital, print, service }
  /// Whether the shop steers it.
  package enum Steering: String, Sendable, CaseIterable { case managed, spontaneous }
  /// What is happening to it.
  package enum State: String, Sendable, CaseIterable {
    case planned, live, rework, stopped, clarify
  }

  /// File and line.
  package var place: Place
  /// The id that records refer to.
  package var id: Symbol
  /// The name to print.
  package var name: Symbol
  /// The channel.
  package var channel: Symbol
  /// Where in the journey.
  package var phase: Phase
  /// What it is made of.
  package var medium: Medium
  /// Whether the shop steers it.
  package var steering: Steering
  /// Whether it was to be expected.
  package var isExpected: Bool
  /// Who answers for it.
  @Packed package var owner: Symbol?
  /// What is happening to it; `nil` where the register does not say.
  package var state: State?
  /// Whether customers understand it; `nil` where nobody has checked.
  package var isClear: Bool?
  /// Whether it agrees with the brand; `nil` where nobody has checked.
  package var isConsistent: Bool?

  /// An entry; owner and state are not known yet.
  package init(
    place: Place, id: Symbol, name: Symbol, channel: Symbol, phase: Phase, medium: Medium,
    steering: Steering, isExpected: Bool
  ) {
    self.place = place
    self.id = id
    self.name = name
    self.channel = channel
    self.phase = phase
    self.medium = medium
    self.steering = steering
    self.isExpected = isExpected
  }
}
