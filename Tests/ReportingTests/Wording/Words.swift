import Measures
import Testing

@testable import Reporting

/// Catalogues read once for all tests, and short ways to write values.
enum Words {
  static let all = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { ($0, Wording(language: $0)) })

  static func of(_ language: Language) throws -> Wording { try #require(all[language]) }

  static func euro(_ minorUnits: Int64) -> Money {
    Money(minorUnits: minorUnits, currency: .euro)
  }

  static func money(_ minorUnits: Int64, _ code: String) throws -> Money {
    Money(minorUnits: minorUnits, currency: try #require(Currency(code: code)))
  }

  static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  static func month(_ iso: String) throws -> Month { try #require(Month(iso: iso)) }

  /// Texts of vectors are written with plain spaces; the figures have no-break spaces.
  static func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" ? " " : $0 })
  }
}
