import Measures
import Testing

@testable import Records

/// Physical lines, counted sixteen bytes at a time.
@Suite struct LineCountTests {
  @Test func `LF, CRLF and CR each end one line, wherever a count begins`() {
    var numbers = SplitMix64(state: 5)
    let signs = Array("a\n\r\",".utf8)
    for _ in 0..<200 {
      let text = (0..<Int(numbers.next() % 90)).map { _ in signs[Int(numbers.next() % 5)] }
      var block = RecordBlock()
      _ = block.fill(TextInMemory(text), from: 0, size: 128)
      for cut in 0...text.count {
        let (start, middle) = (RecordBlock.margin, RecordBlock.margin + cut)
        let lines =
          BlockIndex.lineEnds(block, from: start, to: middle)
          + BlockIndex.lineEnds(block, from: middle, to: start + text.count)
        let ends = text.indices.count { index in
          text[index] == Byte.carriageReturn
            || text[index] == Byte.lineFeed
              && (index == 0 || text[index - 1] != Byte.carriageReturn)
        }
        #expect(lines == ends)
      }
    }
  }
}
