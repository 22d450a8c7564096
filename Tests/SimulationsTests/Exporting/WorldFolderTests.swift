import Simulations
import Testing

@Suite struct WorldFolderTests {
  @Test(arguments: WorldFolder.names)
  func `every world is settings, exports and its truth`(name: String) throws {
    let files = try #require(WorldFolder.files(named: name, seed: 1))
    let paths = files.map(\.path)
    #expect(paths.first == "contatto.toml" && paths.last == "truth.json")
    #expect(paths.contains("exports/receipts.csv") && paths.contains("exports/spend.csv"))
    #expect(files.allSatisfy { !$0.bytes.isEmpty })
    let again = try #require(WorldFolder.files(named: name, seed: 1))
    #expect(zip(files, again).allSatisfy { $0.bytes == $1.bytes })
  }

  @Test func `an unknown world is none`() { #expect(WorldFolder.files(named: "x", seed: 1) == nil) }
}
