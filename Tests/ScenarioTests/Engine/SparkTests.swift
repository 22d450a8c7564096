import Foundation
import Testing

/// Apache Spark for real, on one machine and on a cluster, and DuckDB: every table must be the
/// program's own.
@Suite(.serialized, .enabled(if: SparkHome.isPresent, SparkHome.hint))
struct SparkTests {
  /// The report succeeds only if totals and all tables agree.
  private func expectAgreement(_ business: SparkBusiness, _ master: String) throws {
    let run = try business.report(master: master)
    #expect(run.status == 0, "\(run.errors)")
    #expect(business.hasReport)
    #expect(run.errors.contains("contatto: timing: comparison:"))
    print("\(master), \(business.month):\n\(run.errors)")
  }

  @Test(arguments: ["local[2]", "local-cluster[2,1,1024]"])
  func `tables of a generated business are the program's own`(master: String) throws {
    try expectAgreement(try .generated(SparkHome.fewTouches), master)
  }

  @Test(.enabled(if: OutsideData.isPresent, OutsideData.hint))
  func `tables of real receipts are the program's own on a cluster within one machine`() throws {
    for master in ["local[2]", "local-cluster[2,1,1024]"] {
      try expectAgreement(try .completeJourney(), master)
    }
  }

  @Test(.enabled(if: OutsideData.isPresent, OutsideData.hint))
  func `tables of real receipts are the program's own on a master with two workers`() throws {
    let cluster = try SparkCluster(workers: 2)
    try expectAgreement(try .completeJourney(), cluster.address)
  }

  @Test func `tables of a large business are the program's own on a master with two workers`()
    throws
  {
    let cluster = try SparkCluster(workers: 2, touches: SparkHome.touches)
    try expectAgreement(try .generated(SparkHome.touches), cluster.address)
  }

  @Test func `a worker that is killed costs time, is told, and changes nothing`() throws {
    let cluster = try SparkCluster(workers: 2)
    let business = try SparkBusiness.generated(100_000)
    let report = try business.started(master: cluster.address)
    try cluster.killWorkerAtWork()
    let run = try report()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("contatto: Spark lost "), "\(run.errors)")
    #expect(business.hasReport)
  }

  @Test func `without any worker left the run ends, and nothing is published`() throws {
    let cluster = try SparkCluster(workers: 2)
    let business = try SparkBusiness.generated(100_000, limit: 60)
    let report = try business.started(master: cluster.address)
    try cluster.killWorkerAtWork()
    try cluster.killWorkerAtWork()
    let run = try report()
    #expect(run.status == 75, "\(run.errors)")
    #expect(run.errors.contains("nothing is published"))
    #expect(!business.hasReport)
  }

  @Test func `a falsified shard is found by its total, with both figures`() throws {
    let business = try SparkBusiness.generated(10_000)
    // One cent more on the first receipt, between writing and reading.
    let program = try business.program(
      """
      file="$folder/receipts/part-00000.csv"
      awk -F, -v OFS=, 'NR == 2 { $11 += 1 } { print }' "$file" > "$file.new"
      mv "$file.new" "$file"
      """, then: SparkHome.program)
    let run = try business.report(master: "local[2]", program: program)
    #expect(run.status == 70)
    let words = run.errors.split { " ,\n".contains($0) }.map(String.init)
    let place = try #require(words.firstIndex(of: "receipts.net:"))
    #expect(Int(words[place + 6]) == Int(words[place + 1]).map { $0 + 1 }, "\(run.errors)")
    #expect(!business.hasReport)
  }

  @Test func `a shard that is lost, cut or broken is found`() throws {
    let business = try SparkBusiness.generated(10_000)
    for (harm, status) in [
      ("rm \"$folder/touches/part-00003.csv\"", 70 as Int32),
      ("sed -i '$d' \"$folder/receipts/part-00001.csv\"", 70),
      ("sed -i '5s/.*/what/' \"$folder/touches/part-00001.csv\"", 75),
    ] {
      let program = try business.program(harm, then: SparkHome.program)
      let run = try business.report(master: "local[2]", program: program)
      #expect(run.status == status, "\(harm): \(run.errors)")
      #expect(!business.hasReport)
    }
  }

  @Test(.enabled(if: SparkHome.postgres != nil, "needs a PostgreSQL server, named by $PGHOST"))
  func `PostgreSQL understands the same SQL and finds the same tables`() throws {
    let business = try SparkBusiness.generated(100_000)
    let program = try business.program(
      (SparkHome.postgres ?? []).map { "export \($0)" }.joined(separator: "\n"),
      then: "\(Repository.root)/Tests/Engines/postgres-sql")
    let run = try business.report(master: "none", program: program)
    #expect(run.status == 0, "\(run.errors)")
    #expect(business.hasReport)
  }

  @Test func `DuckDB understands the same SQL and finds the same tables`() throws {
    let business = try SparkBusiness.generated(SparkHome.fewTouches)
    let duck = "\(SparkHome.python) \(Repository.root)/Tests/Engines/duckdb-sql"
    let program = try business.program("", then: duck)
    let run = try business.report(master: "none", program: program)
    #expect(run.status == 0, "\(run.errors)")
    #expect(business.hasReport)
    // One purchase more in an answer must not pass.
    let liar = try business.program(
      """
      \(duck) "$@" | awk -F'\\t' -v OFS='\\t' '
        /^#contatto/ { isLinks = $3 == "last_touch"; print; next }
        isLinks { $2 += 1; isLinks = 0 } { print }'
      exit 0
      """, then: "/bin/false")
    let lie = try business.report(master: "none", program: liar)
    #expect(lie.status == 70)
    #expect(lie.errors.hasPrefix("contatto: last_touch, channel "), "\(lie.errors)")
  }
}
