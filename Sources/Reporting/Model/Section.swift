/// One page of the site and one section of the PDF.
package struct Section: Sendable {
  /// File name of the page without ending, and name of its PDF destination: `index`, `map`,
  /// `channels`.
  package var id: String
  /// Short name for navigation, outline and breadcrumbs.
  package var name: Phrase
  /// The finding on top: a whole sentence that the data support (the H1).
  package var headline: Phrase
  /// At most three sentences of explanation.
  package var lead: [Phrase]
  /// What follows, in order.
  package var blocks: [Block]
  /// True for a page for those who look closer: where the management report would become too long,
  /// its headline stands there alone, and the rest in the annex.
  package var isFurther = false

  /// True for a page in a folder (`store/roma`), which is about a part of the page before it; the
  /// management report leaves it to the site.
  package var isPart: Bool { id.utf8.contains(UInt8(ascii: "/")) }

  /// A page with its headline, explanation and blocks.
  package init(id: String, name: Phrase, headline: Phrase, lead: [Phrase], blocks: [Block]) {
    self.id = id
    self.name = name
    self.headline = headline
    self.lead = lead
    self.blocks = blocks
  }
}
