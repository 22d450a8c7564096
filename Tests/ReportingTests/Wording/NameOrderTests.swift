import Testing

@testable import Reporting

@Suite struct NameOrderTests {
  private func sorted(_ names: [String], _ language: Language) -> [String] {
    NameOrder(language: language).sorted(names)
  }

  @Test func `polish letters stand after their base letter`() {
    #expect(
      sorted(
        ["Żary", "Źródło", "Zamość", "Łódź", "Lublin", "Luz", "Ostrów", "Ósemka", "Owal"], .pl)
        == ["Lublin", "Luz", "Łódź", "Ostrów", "Owal", "Ósemka", "Zamość", "Źródło", "Żary"])
    let alphabet = "a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż"
    let letters = alphabet.split(separator: " ").map(String.init)
    #expect(sorted(letters.reversed(), .pl) == letters)
  }

  @Test(arguments: [Language.en, .it, .de])
  func `elsewhere an accent counts only between equal letters`(language: Language) {
    #expect(
      sorted(
        ["Zug", "Äpfel", "Apfel", "Öl", "Ofen", "Übung", "Unna", "Straße", "Strasse"], language)
        == ["Apfel", "Äpfel", "Ofen", "Öl", "Strasse", "Straße", "Übung", "Unna", "Zug"])
    #expect(sorted(["Lodz", "Łódź", "Lublin"], language) == ["Lodz", "Łódź", "Lublin"])
  }

  @Test func `capitals count last`() {
    #expect(sorted(["b", "A", "a", "B", "aa"], .en) == ["a", "A", "aa", "b", "B"])
  }

  @Test func `numbers within names go by value`() {
    #expect(
      sorted(["Store 10", "Store 2", "Store 02", "Store", "Store 1b", "Store 1"], .en)
        == ["Store", "Store 1", "Store 1b", "Store 02", "Store 2", "Store 10"])
    #expect(sorted(["0", "00", "1", "a", "-"], .en) == ["-", "0", "00", "1", "a"])
  }

  @Test func `an accent apart from its letter is the same letter`() {
    #expect(
      sorted(["Owal", "O\u{301}semka", "Ostrów"], .pl) == ["Ostrów", "Owal", "O\u{301}semka"])
  }

  @Test func `other scripts stand after latin`() {
    #expect(sorted(["Ωmega", "Zara", "Афиша"], .it) == ["Zara", "Ωmega", "Афиша"])
  }

  @Test func `the order does not depend on the order before`() {
    let names = ["Łódź", "Lodz", "LODZ", "lodz", "Store 1", "store 1", "Ä", "A", "ß", "ss"]
    for language in Language.allCases {
      #expect(sorted(names, language) == sorted(names.reversed(), language))
      #expect(Set(sorted(names, language)) == Set(names))
    }
  }
}
