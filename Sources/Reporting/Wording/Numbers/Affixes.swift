/// What stands around the figures of an amount: "€" before, " %" after.
struct Affixes: Equatable, Sendable {
  /// Text between the sign and the figures.
  var prefix = ""
  /// Text after the figures.
  var suffix = ""
}
