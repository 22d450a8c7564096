import Measures
import Reporting
import Testing

@testable import Publishing

@Suite struct DataFolderTests {
  private let files = DataFolder(
    AuroraReport.rich, wording: Wording(language: .en), formulaGuard: true
  ).files

  @Test func `there is a file for each table and one for the report`() {
    let main = AuroraReport.rich.sections.filter { !$0.isPart }
    let tables = DataFolder.tables(of: main)
    let expected = Set(tables.map { $0.id + ".csv" } + ["report.json"])
    #expect(Set(files.map(\.path)) == expected && files.count == expected.count)
  }

  @Test func `the sum of a column is the total of the page, to the cent`() throws {
    let file = try #require(files.first { $0.path == "returns-by-channel.csv" })
    let records = CSVReading.text(file.bytes)
    let column = try #require(records[0].firstIndex(of: "cost"))
    let cents = records.dropFirst().map { Int(($0[column].filter { $0 != "." })) ?? 0 }
    #expect(cents.reduce(0, +) == 2_924_180)
    let page = SampleSite.text(
      try #require(SampleSite.richSite().first { $0.path == "channels.html" }))
    #expect(page.contains("<td class=\"n\" data-v=\"29241.80\">€29,241.80</td>"))
  }

  @Test func `the list of digests is what sha256sum writes`() {
    let list = Manifest.file(over: [
      PublishedFile(path: "b.txt", bytes: []), PublishedFile(path: "a/b.txt", bytes: [97, 98, 99]),
    ])
    // The digests of "abc" and of nothing are those of FIPS 180-4.
    #expect(
      SampleSite.text(list)
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a/b.txt\n"
        + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.txt\n")
    #expect(list.path == "SHA256SUMS")
  }
}
