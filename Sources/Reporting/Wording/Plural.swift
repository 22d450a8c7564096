/// The plural form that a count asks of its noun (CLDR names, reduced to whole numbers).
package enum Plural: String, Sendable, CaseIterable {
  /// Exactly one.
  case one
  /// Polish 2, 3, 4, 22, 102, but not 12 to 14.
  case few
  /// Other Polish whole numbers: 0, 5, 12, 21.
  case many
  /// All other numbers of English, Italian and German; fractions in Polish.
  case other

  /// The form for a whole number; its sign does not matter.
  package init(_ count: Int, in language: Language) {
    let last = count.magnitude % 10
    let lastTwo = count.magnitude % 100
    self =
      switch language {
      case _ where count.magnitude == 1: .one
      case .en, .it, .de: .other
      case .pl: (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
      }
  }

  /// The form for a number printed with decimals: "1.5 stars", "1,5 gwiazdki".
  package static let fraction = Plural.other

  /// The forms that a noun of the language has.
  package static func forms(of language: Language) -> [Plural] {
    switch language {
    case .en, .it, .de: [.one, .other]
    case .pl: allCases
    }
  }
}
