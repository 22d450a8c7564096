import Mustache

/// The frame of a page as a Mustache template: the one place that knows the engine.
///
/// The engine escapes by `Character`, which a combining mark defeats (OPERATIONS §9.1), so a
/// template may only say `{{{name}}}`, and only `HTML` may fill it. Values are never read again.
struct PageFrame: Sendable {
  /// A value of every page.
  enum Slot: String, CaseIterable {
    case language, title, stylesheet, script, skip, business, edition, standing, pages, navigation
    case headline, lead, filterWords, body, footer
  }

  private let template: MustacheTemplate

  /// The frame in `bytes`; every slot has a place in it and every place is a slot.
  init(_ bytes: [UInt8], file: String) throws(TemplateError) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText(file: file) }
    let names = try PageFrame.placeholders(in: bytes, file: file)
    for name in names where Slot(rawValue: name) == nil {
      throw .unknownPlaceholder(file: file, placeholder: name)
    }
    for slot in Slot.allCases where !names.contains(slot.rawValue) {
      throw .missingPlaceholder(file: file, placeholder: slot.rawValue)
    }
    do { template = try MustacheTemplate(string: text) } catch {
      throw .refused(file: file, reason: "\(error)")
    }
  }

  /// The page whose values are given by `value`.
  func page(_ value: (Slot) -> HTML) -> [UInt8] {
    var values: [String: String] = [:]
    for slot in Slot.allCases { values[slot.rawValue] = value(slot).string }
    return Array(template.render(values).utf8)
  }

  /// The names in `{{{name}}}`, in their order; any other tag is refused.
  private static func placeholders(in bytes: [UInt8], file: String) throws(TemplateError)
    -> [String]
  {
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    var names: [String] = []
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == open, bytes[index + 1] == open else {
        index += 1
        continue
      }
      let tag = bytes[index...].prefix { $0 != UInt8(ascii: "\n") && $0 != close }
      let rest = bytes[(index + tag.count)...].prefix { $0 == close }
      let name = tag.dropFirst(3)
      let isPlain = !name.isEmpty && name.allSatisfy(isLetter)
      guard tag.prefix(3).allSatisfy({ $0 == open }), isPlain, rest.count == 3 else {
        throw .forbiddenTag(file: file, tag: String(decoding: tag + rest, as: UTF8.self))
      }
      names.append(String(decoding: name, as: UTF8.self))
      index += tag.count + rest.count
    }
    return names
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
