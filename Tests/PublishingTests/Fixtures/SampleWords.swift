import Reporting

/// Words for tests that are not about words.
enum SampleWords {
  static let english = Wording(language: .en)
}
