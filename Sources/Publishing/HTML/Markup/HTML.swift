/// Markup that is safe to stand in a page: made only by the byte escaper and the builders here.
///
/// Tag and attribute names are written in the source (`StaticString`); every text and attribute
/// value passes the escaper, so no name, review or note of the user's can become markup.
package struct HTML: Sendable, Equatable {
  /// The markup in UTF-8.
  package private(set) var bytes: [UInt8]

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// No markup.
  package static let empty = HTML(bytes: [])

  /// The markup as a string, for the page template.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// True if there is nothing to show.
  package var isEmpty: Bool { bytes.isEmpty }

  /// Text of any origin, escaped (OPERATIONS §9.1).
  package static func text(_ text: String) -> HTML {
    HTML(bytes: escaped(text.utf8))
  }

  /// An element with its attributes and content.
  package static func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: HTML = .empty
  ) -> HTML {
    var markup: [UInt8] = []
    markup.reserveCapacity(content.bytes.count + 64)
    appendTag(name, attributes, to: &markup)
    markup.append(contentsOf: content.bytes)
    markup.append(contentsOf: "</".utf8)
    markup.append(contentsOf: name.description.utf8)
    markup.append(UInt8(ascii: ">"))
    return HTML(bytes: markup)
  }

  /// An element whose content is text of any origin.
  package static func element(
    _ name: StaticString, _ attributes: [Attribute] = [], text: String
  ) -> HTML {
    element(name, attributes, HTML.text(text))
  }

  /// An element that has no content and no end tag, such as `link`.
  package static func void(_ name: StaticString, _ attributes: [Attribute] = []) -> HTML {
    var markup: [UInt8] = []
    appendTag(name, attributes, to: &markup)
    return HTML(bytes: markup)
  }

  /// Pieces one after the other.
  package static func joined(_ pieces: [HTML], by separator: HTML = .empty) -> HTML {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count + separator.bytes.count })
    for (index, piece) in pieces.enumerated() {
      if index > 0 { bytes.append(contentsOf: separator.bytes) }
      bytes.append(contentsOf: piece.bytes)
    }
    return HTML(bytes: bytes)
  }

  /// The SVG of a chart as Drawing wrote it, whose texts are escaped there.
  ///
  /// The one door for markup from another room: nothing but Drawing's output may pass it.
  static func drawing(_ svg: String) -> HTML { HTML(bytes: Array(svg.utf8)) }

  /// One piece after another.
  package static func + (left: HTML, right: HTML) -> HTML {
    HTML(bytes: left.bytes + right.bytes)
  }

  /// Attributes alone, for a tag that stands in a template: ` name="value"`.
  static func attributes(_ attributes: [Attribute]) -> HTML {
    var markup: [UInt8] = []
    for attribute in attributes { append(attribute, to: &markup) }
    return HTML(bytes: markup)
  }

  private static func appendTag(
    _ name: StaticString, _ attributes: [Attribute], to markup: inout [UInt8]
  ) {
    markup.append(UInt8(ascii: "<"))
    markup.append(contentsOf: name.description.utf8)
    for attribute in attributes { append(attribute, to: &markup) }
    markup.append(UInt8(ascii: ">"))
  }

  private static func append(_ attribute: Attribute, to markup: inout [UInt8]) {
    markup.append(UInt8(ascii: " "))
    markup.append(contentsOf: attribute.name.description.utf8)
    guard let value = attribute.value else { return }
    markup.append(contentsOf: "=\"".utf8)
    markup.append(contentsOf: escaped(value.utf8))
    markup.append(UInt8(ascii: "\""))
  }
}
