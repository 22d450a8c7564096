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

  @Test(arguments: [
    WideSize(stores: 3, channels: 40, months: 2), WideSize(stores: 1, channels: 1, months: 1),
  ])
  func `the wide business is as large as was asked for`(size: WideSize) throws {
    let files = try #require(WorldFolder.files(named: "wide", seed: 1, size: size))
    func lines(_ path: String) -> [Substring] {
      let bytes = files.first { $0.path == path }?.bytes ?? []
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }
    let settings = lines("contatto.toml")
    #expect(settings.filter { $0 == "[[store]]" }.count == size.stores)
    #expect(settings.filter { $0 == "[[channel]]" }.count == size.channels)
    let receipts = lines("exports/receipts.csv").dropFirst()
    #expect(Set(receipts.compactMap { $0.split(separator: ",").last }).count == size.stores)
    let months = Set(receipts.map { $0.prefix(7) }).sorted()
    #expect(months == ["2026-09", "2026-10"].suffix(size.months))
    for table in ["customers", "touches", "spend", "reviews"] {
      #expect(lines("exports/\(table).csv").count > 1, "\(table)")
    }
  }

  @Test func `without a wish the wide business is the one that was always there`() throws {
    let files = try #require(WorldFolder.files(named: "wide", seed: 1))
    let sizes = [12_062, 4_158_052, 3_690_156, 84_652, 50_235, 120_878, 48]
    #expect(files.map(\.bytes.count) == sizes)
  }

  @Test func `an unknown world is none`() { #expect(WorldFolder.files(named: "x", seed: 1) == nil) }
}
