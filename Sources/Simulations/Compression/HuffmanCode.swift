/// A canonical prefix code with limited lengths (RFC 1951 §3.2.2).
struct HuffmanCode {
  /// Bits of each symbol; 0 for a symbol that does not occur.
  let lengths: [Int]
  /// The code of each symbol, already reversed for the bit order of DEFLATE.
  let codes: [Int]

  /// A code for symbols that occur that often; no code is longer than `limit` bits.
  init(frequencies: [Int], limit: Int) {
    var weights = frequencies
    // DEFLATE wants two codes even where one symbol would do.
    for index in weights.indices where weights.count(where: { $0 > 0 }) < 2 {
      weights[index] = max(weights[index], 1)
    }
    var lengths = HuffmanCode.depths(weights)
    while lengths.contains(where: { $0 > limit }) {
      weights = weights.map { $0 == 0 ? 0 : $0 / 2 + 1 }
      lengths = HuffmanCode.depths(weights)
    }
    self.lengths = lengths
    codes = HuffmanCode.canonical(lengths)
  }

  /// Depth of each symbol in the Huffman tree: the two rarest nodes join again and again.
  private static func depths(_ weights: [Int]) -> [Int] {
    let leaves = weights.indices.filter { weights[$0] > 0 }.sorted {
      weights[$0] != weights[$1] ? weights[$0] < weights[$1] : $0 < $1
    }
    var weight = leaves.map { weights[$0] }
    var parent = [Int](repeating: -1, count: leaves.count)
    var nextLeaf = 0
    var nextJoined = leaves.count
    func rarest() -> Int {
      let takesLeaf =
        nextLeaf < leaves.count
        && (nextJoined >= weight.count || weight[nextLeaf] <= weight[nextJoined])
      defer { if takesLeaf { nextLeaf += 1 } else { nextJoined += 1 } }
      return takesLeaf ? nextLeaf : nextJoined
    }
    for _ in 1..<max(leaves.count, 2) {
      let (first, second) = (rarest(), rarest())
      parent[first] = weight.count
      parent[second] = weight.count
      weight.append(weight[first] + weight[second])
      parent.append(-1)
    }
    var depth = [Int](repeating: 0, count: weight.count)
    for node in weight.indices.reversed() where parent[node] >= 0 {
      depth[node] = depth[parent[node]] + 1
    }
    var lengths = [Int](repeating: 0, count: weights.count)
    for (position, symbol) in leaves.enumerated() { lengths[symbol] = depth[position] }
    return lengths
  }

  private static func canonical(_ lengths: [Int]) -> [Int] {
    var next = [Int](repeating: 0, count: 17)
    var counts = next
    for length in lengths where length > 0 { counts[length] += 1 }
    for bits in 1...16 { next[bits] = (next[bits - 1] + counts[bits - 1]) << 1 }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      defer { next[length] += 1 }
      return reversed(next[length], width: length)
    }
  }

  private static func reversed(_ code: Int, width: Int) -> Int {
    (0..<width).reduce(0) { $0 << 1 | (code >> $1) & 1 }
  }
}
