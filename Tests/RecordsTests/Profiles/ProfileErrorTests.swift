import Records
import Testing

/// FORMATS §5: a profile that is wrong is told with its line.
@Suite struct ProfileErrorTests {
  private let whole = """
    schema = 1
    id = "x.spend"
    vendor = "X"
    report = "Spend"
    evidence = "C"

    [match]
    require = ["day", "amount"]

    [columns]
    day = ["Day"]
    amount = ["Amount"]
    note = ["Note"]

    [currency]
    else = "project"

    [time]
    date = ["yyyy-MM-dd"]

    [[emit]]
    record = "spend"
    [emit.map]
    period = { day = "day" }
    channel = { const = "x" }
    amount = "amount"
    """

  private func problem(_ text: String) -> ProfileError? {
    do throws(ProfileError) {
      _ = try Profile(
        decoding: ProfileSource(toml: Array(text.utf8), file: "x.toml"), file: "x.toml")
      return nil
    } catch {
      return error
    }
  }

  @Test func `the profile of these tests loads`() { #expect(problem(whole) == nil) }

  @Test(arguments: [
    (
      #"require = ["day", "amount"]"#, #"requires = ["day"]"#, 8,
      ProfileError.Problem.unknownKey("requires", nearest: "require")
    ),
    (
      #"amount = "amount""#, #"amount = "amout""#, 26,
      .unknownColumn("amout", nearest: "amount")
    ),
    (#"date = ["yyyy-MM-dd"]"#, #"date = ["yyyy-QQ-dd"]"#, 19, .badPattern("yyyy-QQ-dd")),
    (
      #"record = "spend""#, #"record = "spending""#, 22,
      .unknownWord(
        key: "record", found: "spending",
        allowed: [
          "receipt_line", "refund", "touch", "touch_aggregate", "spend", "review", "answer",
          "visit_aggregate", "touchpoint", "test", "assignment", "plan", "event", "capacity",
          "rate", "customer", "complete",
        ])
    ),
    (#"note = ["Note"]"#, #"note = ["Cashier name"]"#, 13, .forbiddenColumn("Cashier name")),
    (
      #"require = ["day", "amount"]"#, #"require = ["day"]"#, 21,
      .unguarded(field: "amount", column: "amount")
    ),
    ("schema = 1", "schema = 2", 1, .schema(2)),
    (#"vendor = "X""#, "", 1, .missingKey("vendor")),
    (
      #"period = { day = "day" }"#, #"period = { day = 3 }"#, 24,
      .wrongType(key: "day", expected: "text")
    ),
  ])
  func `an error names line, key and the nearest valid one`(
    from: String, to: String, line: Int, expected: ProfileError.Problem
  ) {
    let changed = whole.replacing(from, with: to)
    #expect(changed != whole)
    #expect(problem(changed) == ProfileError(file: "x.toml", line: line, problem: expected))
  }

  @Test func `a file that is no TOML is told with its line`() {
    let error = problem("schema = 1\nid = \n")
    #expect(error?.line == 2)
  }

  private func file(_ name: String, _ text: String) throws -> ProfileLibrary.File {
    ProfileLibrary.File(name: name, source: try ProfileSource(toml: Array(text.utf8), file: name))
  }

  @Test func `an own profile extends a shipped one, column by column`() throws {
    let shipped = [try file("x.toml", whole)]
    let own = """
      schema = 1
      id = "x.spend"
      extends = "x.spend"
      [columns]
      amount = ["Betrag", "Amount"]
      """
    let library = try ProfileLibrary(
      shipped: shipped, local: [file("own.toml", own)], allowsMemory: false)
    let columns = try #require(library.profiles.first).columns
    #expect(columns.map(\.name) == ["day", "amount", "note"])
    #expect(columns[1].written == ["Betrag", "Amount"])
  }

  @Test func `profiles that extend each other are told`() throws {
    let one = "schema = 1\nid = \"a\"\nextends = \"b\"\n"
    let other = "schema = 1\nid = \"b\"\nextends = \"a\"\n"
    #expect(throws: ProfileError.self) {
      try ProfileLibrary(
        shipped: [], local: [file("a.toml", one), file("b.toml", other)], allowsMemory: false)
    }
  }
}
