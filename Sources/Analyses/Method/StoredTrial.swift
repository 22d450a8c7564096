import Measures

/// One line of the self-test that was run when this version of the program was made
/// (`make selftest`; `Stored/selftest.csv`).
struct StoredTrial {
  /// The scenario by name.
  let scenario: String
  /// Channels or tests about which anything was asked.
  let channels: Int
  /// Shares of 90 % and 50 % intervals that held the truth; `nil` without intervals.
  let coverage90: Ratio?
  let coverage50: Ratio?
  /// Verdicts given and how many of them were wrong.
  let added: Int
  let addedWrong: Int
  let cut: Int
  let cutWrong: Int
  /// Share of channels about which the program said that it cannot tell.
  let cannotTell: Ratio?

  /// The stored lines, in the order of the file.
  static let all: [StoredTrial] = {
    let text = String(decoding: PackageResources.selftest_csv, as: UTF8.self)
    return text.split(separator: "\n").dropFirst().compactMap { StoredTrial(line: String($0)) }
  }()

  /// A line of the file; `nil` if it has other columns.
  init?(line: String) {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 12, let channels = Int(cells[2]), let added = Int(cells[5]),
      let addedWrong = Int(cells[6]), let cut = Int(cells[7]), let cutWrong = Int(cells[8])
    else { return nil }
    func share(_ column: Int) -> Ratio? { Double(cells[column]).map { Ratio($0) } }
    scenario = cells[0]
    self.channels = channels
    (coverage90, coverage50, cannotTell) = (share(3), share(4), share(9))
    (self.added, self.addedWrong, self.cut, self.cutWrong) = (added, addedWrong, cut, cutWrong)
  }
}
