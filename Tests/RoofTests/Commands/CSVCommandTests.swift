import Foundation
import Testing

@testable import contatto

struct CSVCommandTests {
  static let text =
    "Verkauf 2024;;\n\nFiliale;Tag;Umsatz\n1;2024-01-02;5,20\n2;2024-01-03;6,10\n"
    + "3;;2024-01-04;7,30\n4;2024-01-05;8,40\n5;2024-01-06;9,50\n"
  static let table =
    "Filiale,Tag,Umsatz\n1,2024-01-02,\"5,20\"\n2,2024-01-03,\"6,10\"\n"
    + "3,2024-01-04,\"7,30\"\n4,2024-01-05,\"8,40\"\n5,2024-01-06,\"9,50\"\n"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("t.csv", Self.text)
    return folder
  }

  @Test func `a table goes to stdout, and what was done to it to stderr`() throws {
    let folder = try folder()
    let run = try BuiltProgram.run(["csv", "t.csv", "--to-csv"], in: folder.path)
    #expect(run.status == 0 && run.output == Self.table)
    #expect(
      run.errors == """
        contatto: t.csv: 1 row repaired
        contatto: hint: contatto csv --sniff says where

        """)
  }

  @Test func `sniffing says how the file is written and what is in it`() throws {
    let folder = try folder()
    let run = try BuiltProgram.run(["csv", "t.csv", "--sniff"], in: folder.path)
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.output == """
        {"encoding":"utf-8","delimiter":";","quote":"\\"","escape":"\\"","newline":"\\n",\
        "preambleRows":1,"headerRows":1,"columns":[{"name":"Filiale","type":"integer"},\
        {"name":"Tag","type":"date"},{"name":"Umsatz","type":"number"}],\
        "repairs":[{"line":6,"repair":"surplus"}],"rejected":[]}

        """)
  }

  @Test func `standard input and packed files give the same table`() throws {
    let folder = try folder()
    let piped = try BuiltProgram.run(
      in: folder.path, shell: "cat t.csv | $CONTATTO csv - --to-csv")
    #expect(piped.output == Self.table)
    let packed = try BuiltProgram.run(
      in: folder.path, shell: "gzip -k t.csv && $CONTATTO csv t.csv.gz --to-csv")
    #expect(packed.output == Self.table, "\(packed.errors)")
  }

  @Test func `an empty file is an empty table`() throws {
    let folder = try TemporaryFolder()
    try folder.write("empty.csv", "")
    let run = try BuiltProgram.run(["csv", "empty.csv", "--to-csv"], in: folder.path)
    #expect(run.status == 0 && run.output == "" && run.errors == "")
  }

  @Test func `what is no table is refused with what to do`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.pdf", "%PDF-1.7\n")
    let pdf = try BuiltProgram.run(["csv", "a.pdf", "--to-csv"], in: folder.path)
    #expect(pdf.status == 65 && pdf.errors.contains("a.pdf: is a PDF document, not CSV"))
    let directory = try BuiltProgram.run(
      in: folder.path, shell: "mkdir x.csv; $CONTATTO csv x.csv --sniff")
    #expect(directory.status == 66 && directory.errors.contains("x.csv: is a folder"))
    let pipe = try BuiltProgram.run(
      in: folder.path, shell: "mkfifo p.csv; $CONTATTO csv p.csv --sniff")
    #expect(pipe.status == 66 && pipe.errors.contains("p.csv: is a pipe"))
    let missing = try BuiltProgram.run(["csv", "none.csv", "--sniff"], in: folder.path)
    #expect(missing.status == 66 && missing.errors.contains("none.csv: does not exist"))
    let neither = try BuiltProgram.run(["csv", "a.pdf"], in: folder.path)
    #expect(neither.status == 64)
  }

  @Test func `files beyond the limits are refused, quickly`() throws {
    let folder = try TemporaryFolder()
    let wide = try BuiltProgram.run(
      in: folder.path,
      shell: "head -c 10000000 /dev/zero | tr '\\0' , > w.csv; $CONTATTO csv w.csv --to-csv")
    #expect(wide.status == 65 && wide.errors.contains("w.csv:1: a row with more than 16384"))
    let large = try BuiltProgram.run(
      in: folder.path, shell: "truncate -s 3G l.csv; $CONTATTO csv l.csv --to-csv")
    #expect(large.status == 66 && large.errors.contains("l.csv: is larger than"))
    let bomb = try BuiltProgram.run(
      in: folder.path,
      shell: "head -c 40000000 /dev/zero | gzip > b.csv.gz; $CONTATTO csv b.csv.gz --to-csv")
    #expect(bomb.status == 65 && bomb.errors.contains("times its size"))
  }
}
