package import Measures

/// Where finished reports come from. Delivery knows bytes, not reports.
package protocol EditionSource {
  /// What a report would be made from now.
  func standing() throws -> Standing
  /// The required sources whose data do not reach far enough for a month.
  func late(for month: Month) throws -> [LateSource]
  /// The report of a month. `published` are the figures of what was published before, oldest month
  /// first; `others` the months that the same run has published before.
  func edition(
    of month: Month, revision: Int, published: [PublishedFigures], others: [Month]
  ) async throws -> Edition
  /// The pages around the revisions, from the root of a release: newest month, list of all.
  func landing(_ editions: [ListedEdition]) throws -> [OutputFile]
  /// A page of a revision that a later one replaces; `nil` where it needs no word about that.
  func superseded(_ page: [UInt8], by revision: Int) -> [UInt8]?
}
