/// Compressed data in the DEFLATE form (RFC 1951), always in blocks with codes of their own.
enum Deflate {
  private static let blockTokens = 40_000
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12_289, 16_385, 24_577,
  ]
  /// The order in which the lengths of the code-length code are written (§3.2.7).
  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// The compressed form of `text`.
  static func compressed(_ text: [UInt8]) -> [UInt8] {
    let tokens = Repetitions(text).tokens
    var sink = BitSink()
    var start = 0
    repeat {
      let end = min(start + blockTokens, tokens.count)
      appendBlock(tokens[start..<end], isLast: end == tokens.count, to: &sink)
      start = end
    } while start < tokens.count
    sink.align()
    return sink.bytes
  }

  private static func appendBlock(
    _ tokens: ArraySlice<UInt32>, isLast: Bool, to sink: inout BitSink
  ) {
    var literals = [Int](repeating: 0, count: 286)
    var distances = [Int](repeating: 0, count: 30)
    for token in tokens {
      if token & Repetitions.reference == 0 {
        literals[Int(token)] += 1
      } else {
        literals[257 + slot(length(token), lengthBases)] += 1
        distances[slot(distance(token), distanceBases)] += 1
      }
    }
    literals[256] = 1
    let literalCode = HuffmanCode(frequencies: literals, limit: 15)
    let distanceCode = HuffmanCode(frequencies: distances, limit: 15)
    sink.append(isLast ? 1 : 0, width: 1)
    sink.append(2, width: 2)
    appendCodes(literalCode, distanceCode, to: &sink)
    for token in tokens { append(token, literalCode, distanceCode, to: &sink) }
    sink.append(literalCode.codes[256], width: literalCode.lengths[256])
  }

  private static func append(
    _ token: UInt32, _ literals: HuffmanCode, _ distances: HuffmanCode, to sink: inout BitSink
  ) {
    guard token & Repetitions.reference != 0 else {
      sink.append(literals.codes[Int(token)], width: literals.lengths[Int(token)])
      return
    }
    let lengthSlot = slot(length(token), lengthBases)
    let symbol = 257 + lengthSlot
    sink.append(literals.codes[symbol], width: literals.lengths[symbol])
    let lengthExtra = lengthSlot < 8 || lengthSlot == 28 ? 0 : lengthSlot / 4 - 1
    sink.append(length(token) - lengthBases[lengthSlot], width: lengthExtra)
    let distanceSlot = slot(distance(token), distanceBases)
    sink.append(distances.codes[distanceSlot], width: distances.lengths[distanceSlot])
    let distanceExtra = max(0, distanceSlot / 2 - 1)
    sink.append(distance(token) - distanceBases[distanceSlot], width: distanceExtra)
  }

  /// The two codes, written as lengths that are themselves coded; runs of zeros are shortened.
  private static func appendCodes(
    _ literals: HuffmanCode, _ distances: HuffmanCode, to sink: inout BitSink
  ) {
    let lengths = literals.lengths + distances.lengths
    var steps: [(symbol: Int, extra: Int, width: Int)] = []
    var index = 0
    while index < lengths.count {
      let run = lengths[index...].prefix(138).prefix(while: { $0 == 0 }).count
      switch run {
      case 11...: steps.append((18, run - 11, 7))
      case 3...: steps.append((17, run - 3, 3))
      default: steps.append((lengths[index], 0, 0))
      }
      index += run >= 3 ? run : 1
    }
    var frequencies = [Int](repeating: 0, count: 19)
    for step in steps { frequencies[step.symbol] += 1 }
    let code = HuffmanCode(frequencies: frequencies, limit: 7)
    sink.append(literals.lengths.count - 257, width: 5)
    sink.append(distances.lengths.count - 1, width: 5)
    sink.append(lengthOrder.count - 4, width: 4)
    for symbol in lengthOrder { sink.append(code.lengths[symbol], width: 3) }
    for step in steps {
      sink.append(code.codes[step.symbol], width: code.lengths[step.symbol])
      sink.append(step.extra, width: step.width)
    }
  }

  private static func length(_ token: UInt32) -> Int { Int(token >> 16 & 0x7FFF) }

  private static func distance(_ token: UInt32) -> Int { Int(token & 0xFFFF) + 1 }

  /// The last base that is not above `value`.
  private static func slot(_ value: Int, _ bases: [Int]) -> Int {
    var low = 0
    var high = bases.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if bases[middle] <= value { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
