/// One meeting point: a channel at a moment of the customer's life, as the register lists it.
package struct Touchpoint: Sendable {
  /// State in the register.
  package enum State: String, Sendable, CaseIterable {
    /// Meant to be used, not yet in use.
    case planned
    /// In use.
    case live
    /// To be reworked.
    case rework
    /// No longer used.
    case stopped
    /// To be clarified.
    case clarify
  }

  /// Id in the register and in the touch log.
  package var id: String
  /// Name as printed.
  package var name: String
  /// Id of its channel.
  package var channel: String
  /// The moment it serves.
  package var phase: Phase
  /// How it reaches people.
  package var medium: Medium
  /// True if the business steers it.
  package var isManaged: Bool
  /// True if the register expects contacts there.
  package var isExpected: Bool
  /// State, if the register gives one.
  package var state: State?
  /// Who looks after it, if given.
  package var owner: String?
  /// Whether customers understand it; `nil` where nobody has checked.
  package var isClear: Bool?
  /// Whether it agrees with the brand; `nil` where nobody has checked.
  package var isConsistent: Bool?

  /// A touchpoint with all its properties.
  package init(
    id: String, name: String, channel: String, phase: Phase, medium: Medium, isManaged: Bool,
    isExpected: Bool, state: State?, owner: String?
  ) {
    self.id = id
    self.name = name
    self.channel = channel
    self.phase = phase
    self.medium = medium
    self.isManaged = isManaged
    self.isExpected = isExpected
    self.state = state
    self.owner = owner
  }
}
