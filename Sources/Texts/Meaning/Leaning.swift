/// Whether something is praised or blamed.
package enum Leaning: String, CaseIterable, Sendable {
  case good, bad

  /// The other side.
  package var opposite: Leaning { self == .good ? .bad : .good }
}
