import Testing

@testable import Drawing

struct ContentScanTests {
  private func scanned(_ content: String) -> (String, Int) {
    let result = ContentScan.withArtifacts(Array(content.utf8))
    return (String(decoding: result.bytes, as: UTF8.self), result.artifacts)
  }

  @Test func `what is painted between marked contents is an artifact`() {
    let (text, count) = scanned(
      "1 0 0 -1 0 841.89 cm\nq\n0.5 w 0 0 m 9 0 l S\n/P << /MCID 0 >> BDC 1 w 1 2 m S EMC\n"
        + "BT /f 1 Tf (x)Tj ET 0 J\n/P << /MCID 1 >> BDC BT (y)Tj ET EMC 3 4 5 6 re f\nQ")
    #expect(
      text == "1 0 0 -1 0 841.89 cm\nq\n/Artifact BMC\n0.5 w 0 0 m 9 0 l S\nEMC\n"
        + "/P << /MCID 0 >> BDC 1 w 1 2 m S EMC\n"
        + "/Artifact BMC\nBT /f 1 Tf (x)Tj ET\nEMC 0 J\n"
        + "/P << /MCID 1 >> BDC BT (y)Tj ET EMC /Artifact BMC\n3 4 5 6 re f\nEMC\nQ")
    #expect(count == 3)
  }

  @Test func `several paintings in a row are one artifact`() {
    let (text, count) = scanned("0 0 m 9 0 l S 2 w\n0 5 m 9 5 l S /P <<>> BDC EMC")
    #expect(text == "/Artifact BMC\n0 0 m 9 0 l S 2 w\n0 5 m 9 5 l S\nEMC /P <<>> BDC EMC")
    #expect(count == 1)
  }

  @Test func `where nothing is painted there is no artifact`() {
    let content = "q 0.5 w 1 0 0 RG /P << /MCID 0 >> BDC 0 0 m S EMC 0 J Q"
    #expect(scanned(content) == (content, 0))
  }

  @Test(arguments: [
    "(EMC 0 0 m S)Tj", "(a \\) EMC 0 0 m S)Tj", "((nested) EMC 0 0 m S)Tj",
    "[(x)5(EMC 0 0 m S)]TJ", "% EMC 0 0 m S\n", "<454D43> Tj", "/EMC 0 0 m S",
  ])
  func `names and texts that look like an operator are left alone`(content: String) {
    let marked = "/P << /MCID 0 >> BDC " + content + " EMC"
    #expect(scanned(marked) == (marked, 0))
  }

  @Test func `an unclosed string ends with the content`() {
    #expect(scanned("(abc \\").0 == "(abc \\")
    #expect(scanned("<2F4E").0 == "<2F4E")
  }
}
