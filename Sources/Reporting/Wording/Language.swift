/// A language of the reports; its raw value is the code in the configuration and in file names.
package enum Language: String, Sendable, CaseIterable {
  /// English.
  case en
  /// Italian.
  case it
  /// German.
  case de
  /// Polish.
  case pl
}
