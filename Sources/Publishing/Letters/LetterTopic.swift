package import Measures

/// What a mail about a report says beside the report itself.
package struct LetterTopic: Sendable {
  /// Why the mail is written.
  package enum Occasion: Sendable {
    /// The month is published for the first time.
    case new
    /// The figures cover only a part of the month.
    case partial
    /// A published figure has changed.
    case corrected
  }

  /// Why the mail is written.
  package var occasion: Occasion
  /// The address of the report, or the folder where it lies.
  package var place: String
  /// Earlier months that were published together with it.
  package var others: [Month]
  /// The store that it is about, as an id and a name; `nil` = the whole business.
  package var store: (id: String, name: String)?

  /// A topic.
  package init(
    occasion: Occasion, place: String, others: [Month], store: (id: String, name: String)?
  ) {
    (self.occasion, self.place, self.others, self.store) = (occasion, place, others, store)
  }
}
