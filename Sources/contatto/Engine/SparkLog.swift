/// What Spark said on stderr: only what an operator can use.
struct SparkLog {
  private let lines: [ArraySlice<UInt8>]

  /// More of a line says nothing more.
  private static let longestLine = 300

  /// The log of a run.
  init(_ bytes: [UInt8]) { lines = bytes.split(separator: 0x0A) }

  /// The line that says why it failed: the last that names an error, else the last of all.
  var reason: String? {
    let words = ["Error", "Exception", "ERROR", "error:", "not accepted any resources"]
    // A context that was stopped is what becomes of any trouble with the master.
    let line =
      lines.last { line in
        words.contains { SparkLog.holds(line, $0) } && !SparkLog.isTrace(line)
          && !SparkLog.holds(line, "stopped SparkContext")
      } ?? lines.last
    return line.map(SparkLog.words(of:))
  }

  /// The last line that holds one of the words; `nil` if none does.
  func line(withAnyOf words: [String]) -> String? {
    lines.last { line in words.contains { SparkLog.holds(line, $0) } }.map(SparkLog.words(of:))
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

  /// A line as it may be shown.
  private static func words(of line: ArraySlice<UInt8>) -> String {
    let prefix = "Exception in thread \"main\" ".utf8
    let words = line.starts(with: prefix) ? line.dropFirst(prefix.count) : line
    return Messages.escaped(String(decoding: words, as: UTF8.self), longest: longestLine)
  }

  /// True for a line that says which code was at work.
  private static func isTrace(_ line: ArraySlice<UInt8>) -> Bool {
    line.drop { $0 == 0x09 || $0 == 0x20 }.starts(with: "at ".utf8)
  }

  private static func holds(_ line: ArraySlice<UInt8>, _ word: String) -> Bool {
    let word = Array(word.utf8)
    return line.indices.contains { line[$0...].starts(with: word) }
  }
}
