import Reporting

extension Sketch {
  /// The names behind numbered columns, on as many lines as they need.
  mutating func setNumberKey(_ names: [Phrase]) {
    let items = names.enumerated().map { index, name in
      written(.count(index + 1)) + "\u{A0}" + words(name)
    }
    let block = lines(items.joined(separator: " · "), style: small, limit: width)
    let next = text(block, x: 0, firstBaseline: height + small.size, style: small, role: .note)
    height = next - small.size + 4 * step
  }
}
