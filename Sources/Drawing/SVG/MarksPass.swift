import Charting

/// The pass over cairo's SVG that makes it fit for a page: presentation attributes for styles.
///
/// Cairo writes `style="fill:rgb(…)"`, which the site's content policy blocks, and ids that clash
/// between charts. One sweep over the bytes keeps the paths and rewrites the rest; what it does not
/// know stops it (RENDERING §7, traps H, J, N). By hand, because an XML parser would only give the
/// same three kinds of tags back.
struct MarksPass {
  private let bytes: [UInt8]
  private let theme: Theme
  private var output: [UInt8] = []

  /// The paths of cairo's `svg`, colours as `var(--token)`; nothing else remains.
  static func paths(of svg: [UInt8], theme: Theme) throws(DrawingError) -> [UInt8] {
    var pass = MarksPass(svg, theme: theme)
    try pass.sweep()
    return pass.output
  }

  private init(_ bytes: [UInt8], theme: Theme) {
    self.bytes = bytes
    self.theme = theme
    output.reserveCapacity(bytes.count / 2)
  }

  private mutating func sweep() throws(DrawingError) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        guard bytes[index] <= 0x20 else { throw unexpected(index) }
        index += 1
        continue
      }
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
        throw unexpected(index)
      }
      let tag = bytes[(index + 1)..<end]
      if tag.starts(with: "path ".utf8) {
        try rewrite(tag.dropFirst(5))
      } else if !MarksPass.isFrame(tag) {
        throw unexpected(index)
      }
      index = end + 1
    }
  }

  /// True for the tags around the paths, which the page brings itself.
  private static func isFrame(_ tag: ArraySlice<UInt8>) -> Bool {
    tag.starts(with: "?xml ".utf8) || tag.starts(with: "svg ".utf8)
      || tag.starts(with: "g id=\"surface".utf8) || tag.elementsEqual("/g".utf8)
      || tag.elementsEqual("/svg".utf8)
  }

  /// Writes one path: `style` split into attributes, `d` with two decimals.
  private mutating func rewrite(_ tag: ArraySlice<UInt8>) throws(DrawingError) {
    output += Array("<path".utf8)
    var rest = tag
    while let (name, value, tail) = MarksPass.attribute(rest) {
      switch name {
      case "style": try rewriteStyle(value)
      case "d": try rewriteOutline(value)
      default: throw .unexpectedMarkup("attribute \(name)")
      }
      rest = tail
    }
    guard rest.elementsEqual("/".utf8) else { throw unexpected(rest.startIndex) }
    output += Array("/>".utf8)
  }

  /// The first `name="value"` of `tag` and what follows it.
  private static func attribute(
    _ tag: ArraySlice<UInt8>
  ) -> (name: String, value: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
    let tag = tag.drop { $0 == 0x20 }
    guard let equals = tag.firstIndex(of: UInt8(ascii: "=")), equals + 1 < tag.endIndex,
      tag[equals + 1] == UInt8(ascii: "\""),
      let close = tag[(equals + 2)...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    let name = String(decoding: tag[..<equals], as: UTF8.self)
    return (name, tag[(equals + 2)..<close], tag[(close + 1)...])
  }

  private mutating func rewriteStyle(_ style: ArraySlice<UInt8>) throws(DrawingError) {
    for declaration in style.split(separator: UInt8(ascii: ";")) {
      let declaration = declaration.drop { $0 == 0x20 }
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: declaration[..<colon], as: UTF8.self)
      let value = declaration[(colon + 1)...]
      guard let kept = try presented(name, value) else { continue }
      output += Array(" \(name)=\"".utf8) + kept + Array("\"".utf8)
    }
  }

  /// The value of a presentation attribute; `nil` where it is SVG's default.
  private func presented(
    _ name: String, _ value: ArraySlice<UInt8>
  ) throws(DrawingError) -> [UInt8]? {
    switch name {
    case "fill" where value.elementsEqual("none".utf8): return Array(value)
    case "stroke" where value.elementsEqual("none".utf8): return nil
    case "fill", "stroke": return try colour(value)
    case "fill-opacity", "stroke-opacity":
      let opacity = try thousandths(value)
      return opacity == 1000 ? nil : MarksPass.decimal(opacity, digits: 3)
    case "stroke-width": return MarksPass.decimal(try hundredths(value), digits: 2)
    case "stroke-dasharray":
      var list: [UInt8] = []
      for length in value.split(separator: UInt8(ascii: ",")) {
        if !list.isEmpty { list.append(0x20) }
        MarksPass.append(try hundredths(length), digits: 2, to: &list)
      }
      return list
    case "stroke-linecap": return value.elementsEqual("butt".utf8) ? nil : Array(value)
    case "stroke-linejoin": return value.elementsEqual("miter".utf8) ? nil : Array(value)
    case "stroke-miterlimit": return value.elementsEqual("10".utf8) ? nil : Array(value)
    case "fill-rule": return value.elementsEqual("nonzero".utf8) ? nil : Array(value)
    default: throw .unexpectedMarkup("style \(name)")
    }
  }

  /// `rgb(10.588235%,12%,14%)`, with or without spaces, as the token of that colour.
  private func colour(_ value: ArraySlice<UInt8>) throws(DrawingError) -> [UInt8] {
    guard value.starts(with: "rgb(".utf8), value.last == UInt8(ascii: ")") else {
      throw .unexpectedMarkup("colour \(String(decoding: value, as: UTF8.self))")
    }
    var rgb: UInt32 = 0
    for part in value.dropFirst(4).dropLast().split(separator: UInt8(ascii: ",")) {
      let percent = part.filter { $0 != 0x20 && $0 != UInt8(ascii: "%") }
      let micro = try millionths(percent[...])
      rgb = rgb << 8 | UInt32((micro * 255 + 50_000_000) / 100_000_000)
    }
    guard let token = theme.token(of: RGB(rgb)) else {
      throw .unexpectedMarkup("colour \(String(decoding: value, as: UTF8.self))")
    }
    return Array("var(--\(token.rawValue))".utf8)
  }

  /// `M 10 10.123456 L …` as `M10 10.12L…`; the move that cairo adds after a last `Z` is dropped.
  private mutating func rewriteOutline(_ outline: ArraySlice<UInt8>) throws(DrawingError) {
    var words = outline.split(separator: 0x20)
    if words.count > 4, words[words.count - 4].elementsEqual("Z".utf8),
      words[words.count - 3].elementsEqual("M".utf8)
    {
      words.removeLast(3)
    }
    output.append(contentsOf: " d=\"".utf8)
    var afterNumber = false
    for word in words {
      let isCommand = word.count == 1 && (word.first.map { $0 >= 0x41 } ?? false)
      if isCommand {
        output += word
      } else {
        if afterNumber { output.append(0x20) }
        MarksPass.append(try hundredths(word), digits: 2, to: &output)
      }
      afterNumber = !isCommand
    }
    output.append(UInt8(ascii: "\""))
  }

  private func unexpected(_ index: Int) -> DrawingError {
    .unexpectedMarkup(String(decoding: bytes[index...].prefix(40), as: UTF8.self))
  }
}

// MARK: Numbers

extension MarksPass {
  private func hundredths(_ word: ArraySlice<UInt8>) throws(DrawingError) -> Int {
    MarksPass.rounded(try millionths(word), by: 10_000)
  }

  private func thousandths(_ word: ArraySlice<UInt8>) throws(DrawingError) -> Int {
    MarksPass.rounded(try millionths(word), by: 1000)
  }

  /// A plain decimal in millionths, which is all that cairo prints.
  private func millionths(_ word: ArraySlice<UInt8>) throws(DrawingError) -> Int {
    var value = 0
    var decimals: Int?
    for byte in word where byte != UInt8(ascii: "-") {
      if byte == UInt8(ascii: ".") {
        decimals = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39, value < 1_000_000_000_000 else {
        throw .unexpectedMarkup("number \(String(decoding: word, as: UTF8.self))")
      }
      if let count = decimals {
        guard count < 6 else { continue }
        decimals = count + 1
      }
      value = value * 10 + Int(byte - 0x30)
    }
    for _ in (decimals ?? 0)..<6 { value *= 10 }
    return word.first == UInt8(ascii: "-") ? -value : value
  }

  private static func rounded(_ value: Int, by unit: Int) -> Int {
    (value + (value < 0 ? -unit : unit) / 2) / unit
  }

  /// `value / 10^digits` as the shortest plain decimal.
  static func decimal(_ value: Int, digits: Int) -> [UInt8] {
    var decimal: [UInt8] = []
    append(value, digits: digits, to: &decimal)
    return decimal
  }

  /// Adds `value / 10^digits` as the shortest plain decimal.
  private static func append(_ value: Int, digits: Int, to output: inout [UInt8]) {
    if value < 0 { output.append(UInt8(ascii: "-")) }
    var scale = (0..<digits).reduce(UInt(1)) { scale, _ in scale * 10 }
    var (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: scale)
    let start = output.count
    repeat {
      output.append(0x30 + UInt8(whole % 10))
      whole /= 10
    } while whole > 0
    output[start...].reverse()
    if rest > 0 { output.append(UInt8(ascii: ".")) }
    while rest > 0 {
      scale /= 10
      output.append(0x30 + UInt8(rest / scale))
      rest %= scale
    }
  }
}
