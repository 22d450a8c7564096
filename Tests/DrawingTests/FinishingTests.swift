import Charting
import PDFStructure
import Testing

@testable import Drawing

struct FinishingTests {
  let raw: [UInt8]
  let finished: [UInt8]

  init() throws {
    let engine = try Samples.engine()
    raw = try Samples.document().rawBytes(theme: .light, engine: engine)
    finished = try Finishing.finished(raw, of: Samples.document())
  }

  /// The numbers of the checks that `bytes` fails.
  private func failed(_ bytes: [UInt8]) throws -> Set<Int> {
    Set(try StructureCheck.findings(in: bytes).map(\.check))
  }

  /// The finished file after a change to its objects.
  private func mutated(_ change: (borrowing ObjectFile) throws -> Void) throws -> [UInt8] {
    let file = try ObjectFile(finished)
    try change(file)
    return try file.written()
  }

  @Test func `a finished file passes every check`() throws {
    #expect(try StructureCheck.findings(in: finished).map(\.description) == [])
    #expect(finished.count < raw.count)
  }

  @Test func `cairo's own file fails what finishing adds`() throws {
    #expect(try failed(raw).isSuperset(of: [2, 3, 4, 5, 6, 8, 9, 11, 12]))
  }

  @Test func `two runs give the same bytes`() throws {
    let engine = try Samples.engine()
    let again = try Samples.document().bytes(theme: .light, engine: engine)
    #expect(again == finished)
  }

  @Test func `an element that was not recorded stops the file`() throws {
    var document = Samples.document()
    document.instructions.removeAll { $0 == .open(Element(.listItem)) }
    document.instructions.removeLast()
    document.instructions.append(contentsOf: [])
    #expect(throws: DrawingError.self) { try Finishing.finished(raw, of: document) }
  }

  @Test func `swapped records stop the file`() throws {
    var document = Samples.document()
    let heads = document.instructions.indices.filter {
      document.instructions[$0] == .open(Element(.heading(level: 1)))
        || document.instructions[$0] == .open(Element(.heading(level: 2)))
    }
    document.instructions.swapAt(heads[0], heads[1])
    #expect(throws: DrawingError.self) { try Finishing.finished(raw, of: document) }
  }

  @Test func `a painting in no leaf stops the file`() throws {
    var document = Samples.document()
    let heading = document.instructions.firstIndex(of: .open(Element(.heading(level: 2)))) ?? 0
    document.instructions.insert(Samples.line("loose", y: 70), at: heading)
    let engine = try Samples.engine()
    #expect(throws: DrawingError.structureMismatch("a painting in no leaf")) {
      try document.bytes(theme: .light, engine: engine)
    }
  }

  @Test func `decorations before and after a table without rows are two`() throws {
    var document = Samples.document()
    let heading = document.instructions.firstIndex(of: .open(Element(.heading(level: 2)))) ?? 0
    let empty: [PageInstruction] = [
      .open(Element(.table)), .open(Element(.tableBody)), .close, .close,
    ]
    document.instructions.insert(
      contentsOf: Samples.furniture("rule") + empty + Samples.furniture("rule"), at: heading)
    let bytes = try document.bytes(theme: .light, engine: Samples.engine())
    #expect(try StructureCheck.findings(in: bytes).allSatisfy { ![6, 7].contains($0.check) })
  }

  @Test func `a damaged file gives an error and no file`() throws {
    var damaged = raw
    damaged.removeLast(400)
    #expect(throws: DrawingError.self) {
      try Finishing.finished(damaged, of: Samples.document())
    }
  }

  @Test func `a dropped alternative text is found`() throws {
    let bytes = try mutated { file in
      let section = file.item(0, of: kids(of: try first(in: file), file))
      for index in 0..<file.count(kids(of: section, file)) {
        file.remove("/Alt", of: file.item(index, of: kids(of: section, file)))
      }
    }
    #expect(try failed(bytes) == [8])
  }

  @Test func `a painting outside of tagged content is found`() throws {
    let bytes = try mutated { file in
      let stream = file.value("/Contents", of: file.page(0))
      let content = try file.content(of: stream)
      file.replaceContent(of: stream, with: content + Array("\n0 0 10 10 re f\n".utf8))
    }
    #expect(try failed(bytes) == [6])
  }

  @Test func `a mark that no element owns is found`() throws {
    let bytes = try mutated { file in
      let stream = file.value("/Contents", of: file.page(1))
      let content = try file.content(of: stream)
      let extra = "\n/P << /MCID 99 >> BDC 0 0 10 10 re f EMC\n"
      file.replaceContent(of: stream, with: content + Array(extra.utf8))
    }
    #expect(try failed(bytes) == [7])
  }

  @Test func `a lost parent is found`() throws {
    let bytes = try mutated { file in
      let tree = file.value("/StructTreeRoot", of: file.root)
      let numbers = file.value("/Nums", of: file.value("/ParentTree", of: tree))
      file.clearItem(1, of: file.item(3, of: numbers))
    }
    #expect(try failed(bytes) == [16])
  }

  @Test func `a missing line of the outline and a dead link are found`() throws {
    let bytes = try mutated { file in
      file.remove("/Outlines", of: file.root)
      file.remove("/Names", of: file.root)
    }
    #expect(try failed(bytes) == [12, 15])
  }

  private func first(in file: borrowing ObjectFile) throws -> ObjectFile.Handle {
    file.item(0, of: kids(of: file.value("/StructTreeRoot", of: file.root), file))
  }

  private func kids(
    of element: ObjectFile.Handle, _ file: borrowing ObjectFile
  ) -> ObjectFile.Handle { file.value("/K", of: element) }
}
