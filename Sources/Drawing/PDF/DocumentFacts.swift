package import Measures

/// What a file says about itself.
package struct DocumentFacts: Equatable, Sendable {
  /// Title of the document, shown by viewers.
  package var title: String
  /// Who publishes it.
  package var author: String
  /// What it is about.
  package var subject: String
  /// The program and its version.
  package var creator: String
  /// Language of the text, as a BCP 47 tag.
  package var language: String
  /// The day of the data: creation and change date, so that the same input gives the same file.
  package var day: Day

  /// The facts of one document.
  package init(
    title: String, author: String, subject: String, creator: String, language: String, day: Day
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.creator = creator
    self.language = language
    self.day = day
  }
}
