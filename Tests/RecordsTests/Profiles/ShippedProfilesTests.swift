import Foundation
import Profiles
import Records
import Testing

@Suite struct ShippedProfilesTests {
  @Test func `every shipped profile loads and is named after its id`() throws {
    let ids = try Shipped.profiles().map(\.id)
    #expect(ids == ShippedProfiles.all.map(\.name))
  }

  @Test func `the list of shipped profiles is the folder in byte order`() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../../Sources/Profiles/Files")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.standardized.path)
    let names = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    #expect(ShippedProfiles.all.map(\.name) == names.sorted())
  }
}
