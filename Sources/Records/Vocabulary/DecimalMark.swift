/// What separates whole units from parts.
package enum DecimalMark: String, Sendable, CaseIterable {
  case point = "."
  case comma = ","
}
