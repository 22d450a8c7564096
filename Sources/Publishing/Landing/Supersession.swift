package import Reporting

/// The word on the pages of a revision that a later one has replaced it.
///
/// Pages that are published are never changed but for this: the empty element that every page keeps
/// for notices takes it up.
package enum Supersession {
  private static let place = Array("<div id=\"notice\"></div>".utf8)

  /// The page with the word; `nil` where it has no place for it, or holds one already.
  package static func page(_ page: [UInt8], by revision: Int, wording: Wording) -> [UInt8]? {
    guard let start = firstRange(of: place, in: page) else { return nil }
    let words = wording.text(Phrase("pages.superseded", ["n": .count(revision)]))
    let notice = HTML.element(
      "div", [.id("notice")], .element("p", [.class("caveat")], text: words))
    return Array(page[..<start]) + notice.bytes + Array(page[(start + place.count)...])
  }

  private static func firstRange(of part: [UInt8], in page: [UInt8]) -> Int? {
    guard page.count >= part.count else { return nil }
    return (0...(page.count - part.count)).first { page[$0...].starts(with: part) }
  }
}
