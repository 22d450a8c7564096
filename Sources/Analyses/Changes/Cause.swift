/// Why a figure is another one than it was (REPORT §3.3).
package enum Cause: String, Sendable, CaseIterable {
  /// The month that came since.
  case newData = "new-data"
  /// Data of closed months that came or changed afterwards.
  case lateData = "late-data"
  /// What the owner declares.
  case configuration
  /// Another version of the program or its rules.
  case method
}
