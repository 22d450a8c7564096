import Foundation
import Testing

/// No small group of customers can be worked out from what a report publishes.
@Suite(.serialized) struct SmallGroupTests {
  private static let month = "2026-10"

  /// Two worlds that differ only in small groups are told in the same bytes: pages with their
  /// alternative texts and drawings, tables, figures and the PDF. So nobody can tell them apart.
  @Test func `worlds that differ in small groups alone give the same files`() throws {
    let plain = try SmallGroups(change: .none).business().files(Self.month)
    let hidden = try SmallGroups(change: .hidden).business().files(Self.month)
    let visible = try SmallGroups(change: .visible).business().files(Self.month)
    #expect(plain.keys.sorted() == hidden.keys.sorted())
    let kinds = Set(plain.keys.map { $0.split(separator: ".").last.map(String.init) ?? "" })
    #expect(kinds.isSuperset(of: ["html", "svg", "csv", "json", "pdf"]))
    for name in plain.keys.sorted() { #expect(plain[name] == hidden[name], "\(name)") }
    // A change of a group that is shown does change them: the comparison can fail.
    #expect(plain["data/report.json"] != visible["data/report.json"])
  }

  /// A cell that a reader looks for, and the truth.
  private struct Wanted {
    let name: String
    let truth: Int
    let published: Int?
  }

  @Test func `no sum or difference of published numbers gives a small group`() throws {
    let world = SmallGroups(change: .none)
    let report = try world.business().report(Self.month)
    let wanted = try Self.wanted(world, report)
    var solver = Equations(unknowns: wanted.count)
    func sum(_ total: Double?, _ isMeant: (String) -> Double) {
      guard let total else { return }
      solver.add(wanted.map { isMeant($0.name) }, equals: total)
    }
    let known = report.value("known-customers", [:], Self.month)
    let never = report.value("never-contacted", [:], Self.month)
    func contacts(_ name: String) -> Double? {
      name.hasPrefix("contacts ") ? Double(name.dropFirst(9)) : nil
    }
    sum(known) { contacts($0) == nil ? 0 : 1 }
    sum(known) { $0.hasPrefix("area ") ? 1 : 0 }
    sum(never) { $0.hasPrefix("never ") ? 1 : 0 }
    sum(report.value("contacts-in-window", [:], Self.month)) { contacts($0) ?? 0 }
    sum(report.value("customers-above-limit", [:], Self.month)) { contacts($0) ?? 0 > 2 ? 1 : 0 }
    for row in try report.table("contact-caps") {
      let cap = Double(row["cap"] ?? "") ?? 0
      sum(Double(row["customers"] ?? "")) { contacts($0) ?? 0 > cap ? 1 : 0 }
      sum(Double(row["contacts_saved"] ?? "")) { max(0, (contacts($0) ?? 0) - cap) }
    }
    for (place, cell) in wanted.enumerated() {
      guard let published = cell.published else { continue }
      solver.add(wanted.indices.map { $0 == place ? 1 : 0 }, equals: Double(published))
    }
    let determined = Set(solver.determined)
    for (place, cell) in wanted.enumerated() {
      if let published = cell.published { #expect(published == cell.truth, "\(cell.name)") }
      guard cell.truth > 0, cell.truth < SmallGroups.minimum else { continue }
      #expect(cell.published == nil, "\(cell.name)")
      #expect(!determined.contains(place), "\(cell.name)")
    }
    #expect(wanted.contains { $0.published == nil && $0.truth >= SmallGroups.minimum })
    #expect(!determined.isEmpty)
  }

  private static func wanted(_ world: SmallGroups, _ report: PublishedReport) throws -> [Wanted] {
    var wanted = (0...5).map { count in
      Wanted(
        name: "contacts \(count)", truth: world.customers(with: count),
        published: report.value("customers-by-contacts", ["contacts": String(count)], month)
          .map { Int($0) })
    }
    let rows = try report.table("segments")
    for area in ["Island", "Hill", "City"] {
      let row = rows.first { $0["segment"] == area }
      wanted.append(
        Wanted(
          name: "area \(area)", truth: world.customers(of: area),
          published: Int(row?["customers"] ?? "")))
      wanted.append(
        Wanted(
          name: "never \(area)", truth: world.forgotten(of: area),
          published: report.value("never-contacted", ["area": area], month).map { Int($0) }))
    }
    return wanted
  }
}
