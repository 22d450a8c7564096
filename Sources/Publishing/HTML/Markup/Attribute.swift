/// An attribute of an element; its value is escaped when the tag is written.
package struct Attribute: Sendable {
  /// Name as written in the source, never from data.
  let name: StaticString
  /// Value of any origin; `nil` writes the bare name (`hidden`).
  let value: String?

  /// An attribute with a value.
  package init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  /// An attribute that is there or not.
  package init(_ name: StaticString) {
    self.name = name
    self.value = nil
  }

  /// Classes of the style sheet.
  package static func `class`(_ names: String) -> Attribute { Attribute("class", names) }

  /// An anchor of the page.
  package static func id(_ name: String) -> Attribute { Attribute("id", name) }

  /// The target of a link, made of safe parts only.
  package static func href(_ link: Link) -> Attribute { Attribute("href", link.path) }
}
