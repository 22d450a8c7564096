/// What Spark said on stderr: only what an operator can use.
struct SparkLog {
  private let lines: [ArraySlice<UInt8>]

  /// The log of a run.
  init(_ bytes: [UInt8]) { lines = bytes.split(separator: 0x0A) }

  /// The line that says why it failed: the last that names an error, else the last of all.
  var reason: String? {
    let words = ["Error", "Exception", "error:", "not accepted any resources"]
    let line =
      lines.last { line in
        words.contains { SparkLog.holds(line, $0) } && !line.starts(with: "\tat ".utf8)
      } ?? lines.last
    return line.map { Messages.escaped(String(decoding: $0.prefix(300), as: UTF8.self)) }
  }

  /// A note about executors that were lost on the way, whose work was done again.
  var lostExecutors: Complaint? {
    let count = lines.count { SparkLog.holds($0, "Lost executor") }
    guard count > 0 else { return nil }
    return Complaint(
      status: .done,
      sentence: "Spark lost \(count == 1 ? "an executor" : "\(count) executors") on the way;"
        + " their work was done again, and all totals are right",
      hint: "the log of the worker says why it ended")
  }

  private static func holds(_ line: ArraySlice<UInt8>, _ word: String) -> Bool {
    let word = Array(word.utf8)
    return line.indices.contains { line[$0...].starts(with: word) }
  }
}
