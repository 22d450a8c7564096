/// A text that is in memory.
package struct TextInMemory: TextSource {
  private let bytes: [UInt8]

  /// The text with these bytes.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes the text has.
  var count: Int { bytes.count }

  /// Copies a part of the text.
  package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    let rest = bytes.dropFirst(offset).prefix(buffer.count)
    unsafe buffer.copyBytes(from: rest)
    return rest.count
  }
}
