import FoundationEssentials

/// What other programs computed (Benchmarks/oracles), one labelled line each.
struct OracleFile {
  private let lines: [[String]]

  /// A file of `Tests/Oracles`.
  init(_ name: String) throws {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    // The tests lie two components above this file: EstimationTests/OracleFile.swift.
    let path = parts.dropLast(2).joined(separator: "/") + "/Oracles/\(name)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  /// The words after every label of that kind.
  func all(_ label: String...) -> [[String]] {
    lines.filter { $0.starts(with: label) }.map { Array($0.dropFirst(label.count)) }
  }

  /// The numbers after the first label of that kind.
  func numbers(_ label: String...) -> [Double] {
    let line = lines.first { $0.starts(with: label) } ?? []
    return line.dropFirst(label.count).compactMap { Double($0) }
  }
}
