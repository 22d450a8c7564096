/// Files in the gzip form (RFC 1952), without name and time.
///
/// Written by hand because a compression library may choose other bytes in its next version, and
/// the example files of the repository must be reproduced to the byte.
enum Gzip {
  /// The compressed file.
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    return header + Deflate.compressed(bytes) + littleEndian(Checksum.crc32(bytes))
      + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
  }

  private static func littleEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }
}
