/// How an attempt to hand over a message ended (OPERATIONS §7.2).
package enum MailClass: String, Sendable, CaseIterable {
  /// The other side has taken it.
  case sent
  /// Not delivered; may be tried again.
  case temporary
  /// Refused for good.
  case permanent
  /// Perhaps delivered, perhaps not: the answer to the whole message is missing.
  case ambiguous
  /// Refused because of its size before it was sent.
  case tooBig = "too-big"
  /// The login was refused.
  case login
  /// No secure connection, no program, a wrong certificate.
  case configuration
}
