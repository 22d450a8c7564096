import Measures
import Records
import Testing

/// Files without a key that tell of the same (FORMATS §7.3): never lost, never counted twice.
@Suite struct OverlapTests {
  private func visits(_ rows: [(day: Int, visits: Int)], touchpoint: String = "shop") -> String {
    "visits_from,touchpoint,visits\n"
      + rows.map { "2026-09-\($0.day),\(touchpoint),\($0.visits)\n" }.joined()
  }

  private func codes(_ folder: FolderReading) -> [ProblemCode] { folder.diagnostics.map(\.code) }

  @Test func `a longer export of the same days replaces the shorter one`() throws {
    let folder = try Reading.folder([
      "a.csv": visits([(10, 100), (11, 110), (12, 90)]),
      // The last day was not over when the first export was made.
      "b.csv": visits([(10, 100), (11, 110), (12, 130), (13, 80)]),
    ])
    #expect(folder.records.visits.map(\.visits) == [100, 110, 130, 80])
    #expect(folder.files.map(\.rowsReplaced) == [3, 0])
    #expect(codes(folder) == [.overlappingFiles])
  }

  @Test func `two shops on the same days are both counted, and the owner is asked`() throws {
    let files = [
      "a.csv": visits([(10, 100), (11, 110), (12, 90)]),
      "b.csv": visits([(10, 55), (11, 48), (12, 60)]),
    ]
    let folder = try Reading.folder(files)
    #expect(folder.records.visits.count == 6)
    #expect(codes(folder) == [.overlapUnsure])
    #expect(folder.diagnostics[0].hint == "overlaps.\"a.csv\" = \"add\"")
    for (answer, count) in [(ReadingSettings.OverlapAnswer.add, 6), (.replace, 3)] {
      let settings = Reading.settings {
        var file = ReadingSettings.FileSettings()
        file.overlap = answer
        $0.files["a.csv"] = file
      }
      let answered = try Reading.folder(files, settings)
      #expect(answered.records.visits.count == count)
      #expect(!codes(answered).contains(.overlapUnsure))
    }
  }

  @Test func `other touchpoints and other days are other things`() throws {
    let folder = try Reading.folder([
      "a.csv": visits([(10, 100), (11, 110)]),
      "b.csv": visits([(10, 100), (11, 110)], touchpoint: "web"),
      "c.csv": visits([(12, 100), (13, 110)]),
    ])
    #expect(folder.records.visits.count == 6)
    #expect(codes(folder) == [])
  }

  @Test func `equal lines of one file stay where another file tells them again`() throws {
    let header = "touch_date,touchpoint,touch_kind\n"
    let twice = "2026-09-10,phone,called\n2026-09-10,phone,called\n"
    let folder = try Reading.folder([
      "a.csv": header + twice, "b.csv": header + twice + "2026-09-11,phone,called\n",
    ])
    #expect(folder.records.touches.count == 3)
    #expect(folder.files.map(\.rowsReplaced) == [2, 0])
  }

  @Test func `lists of two persons on the same days are not one list`() throws {
    let header = "touch_date,touchpoint,touch_kind\n"
    let line = "2026-09-10,phone,called\n"
    let folder = try Reading.folder([
      "ana.csv": header + line + line + line, "leo.csv": header + line,
    ])
    #expect(folder.records.touches.count == 4)
    #expect(codes(folder) == [.overlapUnsure])
  }

  @Test func `exports that meet within a day lose nothing`() throws {
    let header = "touch_date,touch_time,touchpoint,touch_kind,customer\n"
    let folder = try Reading.folder([
      "a.csv": header + "2026-09-10,09:00,mail,sent,7\n2026-09-10,13:59,mail,sent,8\n",
      "b.csv": header + "2026-09-10,14:00,mail,sent,7\n2026-09-11,09:00,mail,sent,8\n",
    ])
    #expect(folder.records.touches.count == 4)
    #expect(codes(folder) == [])
  }

  private func spend(_ rows: [String]) -> String {
    "spend_from,spend_to,touchpoint,spend_amount\n" + rows.map { $0 + "\n" }.joined()
  }

  @Test func `a period of which a later file tells a part is told and never cut`() throws {
    let folder = try Reading.folder([
      "a.csv": spend(["2026-08-01,2026-08-31,radio,310.00"]),
      "b.csv": spend(["2026-08-15,2026-09-14,radio,310.00"]),
    ])
    #expect(folder.records.spends.map(\.amount) == [31_000, 31_000])
    #expect(codes(folder) == [.overlapPartly])
    #expect(folder.diagnostics[0].severity == .error)
  }

  @Test func `days within a later file's period are told by it`() throws {
    let folder = try Reading.folder([
      "a.csv": spend(["2026-08-03,,radio,10.00", "2026-08-04,,radio,10.00"]),
      "b.csv": spend(["2026-08-01,2026-08-31,radio,310.00"]),
    ])
    #expect(folder.records.spends.map(\.amount) == [31_000])
  }

  @Test(arguments: [
    (["2026-10-01,2026-10-31,radio,70.00"], "2026-07-01,2026-12-31,radio,184.00"),
    (["2026-08-03,,radio,10.00", "2026-08-04,,radio,30.00"], "2026-08-01,2026-08-31,radio,310.00"),
  ])
  func `what a longer period cannot hold is asked and never lost`(
    short: [String], long: String
  ) throws {
    let folder = try Reading.folder(["a.csv": spend(short), "b.csv": spend([long])])
    #expect(folder.records.spends.count == short.count + 1)
    #expect(codes(folder) == [.overlapPartly])
  }

  @Test func `a month is told by its days only where they come to it`() throws {
    let days = (1...31).map { "2026-08-\($0 < 10 ? "0" : "")\($0),,radio,10.00" }
    for (amount, count) in [("310.00", 31), ("900.00", 32)] {
      let folder = try Reading.folder([
        "a.csv": spend(["2026-08-01,2026-08-31,radio,\(amount)"]), "b.csv": spend(days),
      ])
      #expect(folder.records.spends.count == count)
      #expect(codes(folder) == [count == 31 ? .overlappingFiles : .overlapPartly])
    }
  }

  @Test func `reports of two months without days are two reports`() throws {
    func report(_ from: String, _ to: String) -> String {
      """
      # Start date: \(from)
      # End date: \(to)
      Session default channel group,Sessions,Engaged sessions,Key events
      Email,100,40,3

      """
    }
    let folder = try Reading.folder([
      "july.csv": report("20260701", "20260731"), "august.csv": report("20260801", "20260831"),
      "again.csv": report("20260801", "20260831"),
    ])
    #expect(folder.files.map(\.profile) == ["ga4.traffic", "ga4.traffic", "ga4.traffic"])
    #expect(folder.records.visits.map(\.from.description).sorted() == ["2026-07-01", "2026-08-01"])
  }

  @Test func `the bad rows of a copied file are told once`() throws {
    let text = "visits_from,touchpoint,visits\n2026-09-10,shop,ten\n2026-09-11,shop,10\n"
    let folder = try Reading.folder(["a.csv": text, "b.csv": text])
    #expect(folder.records.visits.count == 1)
    #expect(folder.files.map(\.refused.count) == [0, 1])
    #expect(folder.files.flatMap(\.diagnostics).count == 1)
    #expect(folder.files.map(\.rowsReplaced) == [2, 0])
    for file in folder.files {
      #expect(file.rowsRead == file.rowsUsed + file.skipped.count + file.refused.count)
    }
  }
}
