import Links
import Measures
import Records
import Testing

/// Links the texts of a test as if they were files.
struct Linking {
  var limits = StorageLimits(bytes: nil)
  var space: MemorySpace?
  var amount = LinkRequest.Amount.gross
  var windowDays = 30
  /// True if files are read in blocks, false in full.
  var isStreamed = true
  var change: (inout ReadingSettings) -> Void = { _ in }

  /// What linking finds; `nil` where the disk fails.
  func result(touches: [String], receipts: [String]) throws -> LinkResult? {
    var settings = ReadingSettings(
      currency: .euro, zone: .utc, key: Array("contatto-test-key".utf8), zones: { _ in nil })
    change(&settings)
    let reader = FolderReader(profiles: try Shipped.profiles(), settings: settings)
    let store = LinkStore(limits, spillingTo: space)
    let words = LinkWords()
    let request = LinkRequest(amount: amount, words: words, target: store) { $0 ?? $1 ?? "?" }
    let files = touches.map { ($0, LinkRequest.Role.touches) } + receipts.map { ($0, .receipts) }
    for (number, (text, role)) in files.enumerated() {
      let bytes = Array(text.utf8)
      let reading =
        isStreamed
        ? reader.streamedLinks(
          of: TextInMemory(bytes), named: "x.csv", as: .init(role, number: number), request)
        : reader.links(
          of: "x.csv", among: [InputFile(name: "x.csv", bytes: bytes)],
          as: .init(role, number: number),
          request)
      #expect(try #require(reading).status == .read)
      #expect(reading?.refused.count == 0)
    }
    return store.links(windowDays: windowDays, words)
  }
}
