import Testing

@testable import Reporting

/// Vectors of REPORT §9, agreed with CLDR 46 for whole numbers.
@Suite struct PluralTests {
  @Test(arguments: [
    (0, Plural.many), (1, .one), (2, .few), (4, .few), (5, .many), (12, .many), (14, .many),
    (21, .many), (22, .few), (102, .few), (112, .many), (-1, .one), (-3, .few),
  ])
  func `polish asks for one, few or many`(count: Int, form: Plural) {
    #expect(Plural(count, in: .pl) == form)
  }

  @Test(arguments: [Language.en, .it, .de], [0, 1, 2, 21, 1_000_000])
  func `the others know one and other`(language: Language, count: Int) {
    #expect(Plural(count, in: language) == (count == 1 ? .one : .other))
  }
}
