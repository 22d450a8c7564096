import Foundation
import Testing

/// Real receipts: SampleData/complete-journey against totals that pandas computed.
@Suite struct CompleteJourneyTests {
  /// One figure of report.json.
  private struct Figure: Decodable {
    let measure: String
    let scope: [String: String]
    let month: String?
    let value: Double?
    let reason: String?
    let grade: String?
    let verdict: String?
  }

  private struct ReportFile: Decodable {
    let state: String
    let figures: [Figure]
  }

  private struct Oracle: Decodable {
    struct Month: Decodable {
      let receipts: Int
      let net: String
    }
    struct Kind: Decodable {
      let contacts: Int
      let households: Int
      let redemptions: Int
    }
    let receipts: Int
    let households: Int
    let net: String
    let couponDiscount: String
    let contacts: Int
    let contactedHouseholds: Int
    let redemptions: Int
    let redeemingHouseholds: Int
    let months: [String: Month]
    let types: [String: Kind]
  }

  private static func report(_ month: String, in folder: TemporaryFolder) throws -> ReportFile {
    let run = try BuiltProgram.run(
      [
        "report", "--config", "\(Repository.root)/SampleData/complete-journey/contatto.toml",
        "--month", month, "--output", "\(folder.path)/report",
      ], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/report/data/report.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(ReportFile.self, from: bytes)
  }

  private static func oracle() throws -> Oracle {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(
      Oracle.self,
      from: Data(try Repository.bytes("Tests/ScenarioTests/complete-journey-oracle.json")))
  }

  @Test func `every total equals the one that pandas found in the same files`() throws {
    let report = try CompleteJourneyTests.report("2018-01", in: TemporaryFolder())
    let oracle = try CompleteJourneyTests.oracle()
    func value(_ measure: String, _ scope: [String: String] = [:], _ month: String? = nil)
      -> Double?
    {
      report.figures.first {
        $0.measure == measure && $0.scope == scope && $0.month == month
      }?.value
    }
    #expect(value("receipts") == Double(oracle.receipts))
    #expect(value("net-sales") == Double(oracle.net))
    #expect(value("discounts") == Double(oracle.couponDiscount))
    #expect(value("contacts") == Double(oracle.contacts))
    #expect(value("contacted-customers") == Double(oracle.contactedHouseholds))
    #expect(value("redemptions") == Double(oracle.redemptions))
    #expect(value("redeeming-customers") == Double(oracle.redeemingHouseholds))
    #expect(value("known-customers", [:], "2018-01") == Double(oracle.households))
    #expect(oracle.months.count == 13)
    for (month, expected) in oracle.months {
      #expect(value("receipts", [:], month) == Double(expected.receipts), "\(month)")
      #expect(value("net-sales", [:], month) == Double(expected.net), "\(month)")
    }
    for (name, channel) in ["Type A": "coupon-a", "Type B": "coupon-b", "Type C": "coupon-c"] {
      let kind = oracle.types[name]
      let scope = ["channel": channel]
      #expect(value("contacts", scope) == kind.map { Double($0.contacts) }, "\(name)")
      #expect(value("contacted-customers", scope) == kind.map { Double($0.households) }, "\(name)")
      #expect(value("redemptions", scope) == kind.map { Double($0.redemptions) }, "\(name)")
    }
  }

  /// A difference-in-differences of contacted and other households finds no lift; contacted ones
  /// spent two to three times more before.
  @Test func `no lift is claimed for coupons that a difference in differences cannot see`() throws {
    let report = try CompleteJourneyTests.report("2017-12", in: TemporaryFolder())
    for channel in ["coupon-a", "coupon-b", "coupon-c"] {
      let own = report.figures.filter { $0.scope["channel"] == channel }
      let headline = try #require(own.first { $0.measure == "return-per-unit" })
      #expect(headline.value == nil)
      #expect(headline.verdict == "cannot-tell")
      #expect(own.filter { ["A", "B", "D"].contains($0.grade) }.isEmpty)
      #expect(own.filter { $0.measure == "incremental-margin" }.isEmpty)
    }
  }

  @Test func `twelve receipts after New Year are a partial month, not a collapse`() throws {
    let report = try CompleteJourneyTests.report("2018-01", in: TemporaryFolder())
    #expect(report.state == "partial")
    let partial = report.figures.filter {
      $0.measure == "receipts" && $0.scope.isEmpty && $0.reason == "partial"
    }
    #expect(partial.map(\.month) == ["2018-01"])
  }

  @Test func `place, time zone and language of the machine change no byte`() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    let configuration = "\(Repository.root)/SampleData/complete-journey/contatto.toml"
    let places: [(TemporaryFolder, [String: String])] = [
      (first, ["TZ": "UTC", "LANG": "C"]),
      (second, ["TZ": "Asia/Tokyo", "LANG": "pl_PL.UTF-8", "HOME": "/nonexistent"]),
    ]
    for (folder, environment) in places {
      let run = try BuiltProgram.run(
        ["report", "--config", configuration, "--month", "2017-12", "--output", "out"],
        in: folder.path, environment: environment)
      #expect(run.status == 0, "\(run.errors)")
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: first.path).sorted()
    #expect(names == (try FileManager.default.subpathsOfDirectory(atPath: second.path).sorted()))
    #expect(names.contains("out/report.pdf"))
    for name in names {
      let files = [first, second].map {
        FileManager.default.contents(atPath: "\($0.path)/\(name)")
      }
      #expect(files[0] == files[1], "\(name)")
    }
  }
}
