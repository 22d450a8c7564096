import Glibc
import Testing

@testable import contatto

/// What people name in place of a CSV file, given to `records` and `probe`: never a hang, never
/// silence, always what it is and what to do.
struct RecordsCommandTests {
  private static let table = """
    receipt_date,receipt_number,gross
    2026-09-01,R1,1.50
    2026-09-02,R2,2.50

    """

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("good.csv", table)
    try folder.write("cut.csv", table + "2026-09-03,\"R3,3.50\n")
    try folder.write("empty.csv", "")
    try folder.write("header.csv", "receipt_date,receipt_number,gross\n")
    try folder.write("page.csv", "<!DOCTYPE html><html></html>\n")
    try folder.write("bill.pdf", "%PDF-1.7\n")
    #expect(unsafe mkfifo("\(folder.path)/pipe.csv", 0o600) == 0)
    #expect(unsafe mkdir("\(folder.path)/x.csv", 0o700) == 0)
    return folder
  }

  @Test(arguments: [
    ("cut.csv", "cut.csv:4: A quotation mark that opens here is never closed"),
    ("empty.csv", "empty.csv: is empty"), ("page.csv", "page.csv: This is a web page (HTML)"),
    ("bill.pdf", "bill.pdf: This is a PDF document, not CSV."),
  ])
  func `what cannot be read is named with its place and the way to CSV`(
    file: String, sentence: String
  ) throws {
    let folder = try Self.folder()
    let run = try BuiltProgram.run(["records", file, "--json"], in: folder.path)
    #expect(run.status == 65 && run.errors.contains(sentence), "\(run.errors)")
  }

  @Test(arguments: ["records", "probe"])
  func `pipes and folders under the name of a table are refused at once`(command: String) throws {
    let folder = try Self.folder()
    let pipe = try BuiltProgram.run([command, "pipe.csv"], in: folder.path)
    #expect(pipe.status == 66 && pipe.errors.contains("is a pipe, not a file"))
    #expect(pipe.errors.contains("hint: as standard input"))
    let inner = try BuiltProgram.run([command, "x.csv"], in: folder.path)
    #expect(inner.status == 66 && inner.errors.contains("is a folder, not a file"))
  }

  @Test func `a header without rows is read and said`() throws {
    let folder = try Self.folder()
    let run = try BuiltProgram.run(["records", "header.csv"], in: folder.path)
    #expect(run.status == 0 && run.output.contains("\"records\":[]"))
    #expect(run.errors.contains("header.csv: holds a header, but no row below it"))
  }

  @Test func `standard input is read, as a file and as a pipe`() throws {
    let folder = try Self.folder()
    let file = try BuiltProgram.run(in: folder.path, shell: "$CONTATTO records - < good.csv")
    let pipe = try BuiltProgram.run(in: folder.path, shell: "cat good.csv | $CONTATTO records -")
    #expect(file.status == 0 && file.output == pipe.output)
    #expect(file.output.contains("\"used\":2"))
  }

  @Test func `a probe of what is no table shows no sample of it`() throws {
    let folder = try Self.folder()
    let run = try BuiltProgram.run(["probe", "bill.pdf"], in: folder.path)
    #expect(run.status == 0 && run.output.contains("# This is a PDF document, not CSV."))
    #expect(!run.output.contains("shape"))
  }
}
