import Foundation
import Testing

/// Tests mirror the tree.
struct MirrorTests {
  /// Test targets whose files stand for something else than one room.
  static let apart = ["TidyTests", "ScenarioTests", "Fuzzing"]

  /// Folders of tests that hold material for other tests.
  static let material = ["Fixtures", "Samples", "Support", "Roof", "Browser", "Fuzzing"]

  @Test func `a folder of tests has the name of the folder it tests`() {
    let rooms = Set(Checkout.sources.map { $0.folders.joined(separator: "/") })
    for file in Checkout.tests {
      guard file.folders.count > 2, !Self.apart.contains(file.folders[1]),
        !Self.material.contains(file.folders[2])
      else { continue }
      let target = file.folders[1].dropLast("Tests".count)
      let room = target == "Roof" ? "contatto" : String(target)
      let mirrored = (["Sources", room] + file.folders.dropFirst(2)).joined(separator: "/")
      let exists = rooms.contains { $0 == mirrored || $0.hasPrefix(mirrored + "/") }
      #expect(exists, "\(file.path): there is no \(mirrored)")
    }
  }

  @Test func `every room has tests`() {
    let rooms = Set(Checkout.sources.filter { $0.folders[0] == "Sources" }.map { $0.folders[1] })
    for room in rooms.sorted() where room != "Profiles" {
      let target = room == "contatto" ? "RoofTests" : "\(room)Tests"
      #expect(Checkout.tests.contains { $0.folders[1] == target }, "\(target)")
    }
  }

  @Test func `a test is a sentence`() {
    for file in Checkout.tests {
      for (index, line) in file.lines.enumerated() {
        guard let mark = line.range(of: "@Test" + " func ") else { continue }
        #expect(line[mark.upperBound...].hasPrefix("`"), "\(file.path):\(index + 1)")
      }
    }
  }
}
