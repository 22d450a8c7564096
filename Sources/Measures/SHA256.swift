/// SHA-256 (FIPS 180-4), for pseudonyms and digests of inputs.
///
/// By hand because the only package that offers it brings BoringSSL into every build
/// (OPERATIONS §4.1).
package struct SHA256: Sendable {
  private var state = SHA256.initial
  private var pending = InlineArray<64, UInt8>(repeating: 0)
  private var pendingCount = 0
  private var length: UInt64 = 0

  /// A digest of nothing yet.
  package init() {}

  /// The 32 bytes of the digest of `message`.
  package static func digest(_ message: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(message)
    return hash.finished()
  }

  /// Adds bytes to the message.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    let isAdded: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      unsafe add(buffer.span.bytes)
    }
    if isAdded == nil { for byte in bytes { add(byte) } }
  }

  /// The 32 bytes of the digest of all bytes so far.
  package consuming func finished() -> [UInt8] {
    let bits = length * 8
    add(0x80)
    while pendingCount != 56 { add(0) }
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      add(UInt8(truncatingIfNeeded: bits >> shift))
    }
    var digest: [UInt8] = []
    digest.reserveCapacity(32)
    for index in state.indices {
      for shift in stride(from: UInt32(24), through: 0, by: -8) {
        digest.append(UInt8(truncatingIfNeeded: state[index] >> shift))
      }
    }
    return digest
  }

  /// Whole blocks are taken from where they lie.
  private mutating func add(_ bytes: RawSpan) {
    var place = 0
    while place < bytes.byteCount, pendingCount > 0 {
      add(unsafe bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self))
      place += 1
    }
    while bytes.byteCount - place >= 64 {
      compress(bytes.extracting(place..<(place + 64)))
      length += 64
      place += 64
    }
    while place < bytes.byteCount {
      add(unsafe bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self))
      place += 1
    }
  }

  private mutating func add(_ byte: UInt8) {
    pending[pendingCount] = byte
    pendingCount += 1
    length += 1
    if pendingCount == 64 {
      let block = pending
      compress(unsafe block.span.bytes)
      pendingCount = 0
    }
  }

  /// Mixes a block of 64 bytes into the state; of the 64 words of its schedule the last sixteen
  /// are kept.
  private mutating func compress(_ block: RawSpan) {
    var words = InlineArray<16, UInt32>(repeating: 0)
    for index in 0..<16 {
      let word = unsafe block.unsafeLoadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
      words[index] = UInt32(bigEndian: word)
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in 0..<64 {
      if round >= 16 {
        let (early, late) = (words[(round + 1) & 15], words[(round + 14) & 15])
        let first = SHA256.turned(early, 7) ^ SHA256.turned(early, 18) ^ (early >> 3)
        let second = SHA256.turned(late, 17) ^ SHA256.turned(late, 19) ^ (late >> 10)
        words[round & 15] = words[round & 15] &+ first &+ words[(round + 9) & 15] &+ second
      }
      let sum1 = SHA256.turned(e, 6) ^ SHA256.turned(e, 11) ^ SHA256.turned(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ sum1 &+ choice &+ SHA256.constants[round] &+ words[round & 15]
      let sum0 = SHA256.turned(a, 2) ^ SHA256.turned(a, 13) ^ SHA256.turned(a, 22)
      let second = sum0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    let mixed: InlineArray<8, UInt32> = [a, b, c, d, e, f, g, h]
    for index in mixed.indices { state[index] = state[index] &+ mixed[index] }
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static let initial: InlineArray<8, UInt32> = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
    0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]

  private static let constants: InlineArray<64, UInt32> = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5,
    0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3,
    0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC,
    0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13,
    0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3,
    0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5,
    0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208,
    0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}
