/// Any of the encodings into UTF-8.
enum Transcoding {
  /// The text of `bytes` from `start` on as UTF-8; `nil` where a byte has no meaning.
  static func utf8(_ bytes: [UInt8], from start: Int, _ encoding: TextEncoding) -> [UInt8]? {
    switch encoding {
    case .utf8: return bytes
    case .utf8Marked:
      let text = Array(bytes[start...])
      return (try? UTF8Span(validating: text.span)) == nil ? nil : text
    default:
      var transcoder = Transcoder(encoding)
      guard let text = transcoder.utf8(bytes[start...]), transcoder.isWhole else { return nil }
      return Array(text)
    }
  }
}
