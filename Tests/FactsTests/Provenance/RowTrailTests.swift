import Facts
import Records
import Testing

@Suite struct RowTrailTests {
  @Test func `rows are counted by file with the lines between which they stand`() {
    var trail = RowTrail()
    trail.add(Place(file: 2, line: 9))
    trail.add(Place(file: 0, line: 7), lastLine: 12)
    trail.add(Place(file: 0, line: 3))
    #expect(trail.records == 3)
    #expect(trail.stretches.map(\.file) == [0, 2])
    #expect(trail.stretches[0].records == 2)
    #expect(trail.stretches[0].first == 3 && trail.stretches[0].last == 12)
    #expect(trail.stretches[1].first == 9 && trail.stretches[1].last == 9)
  }
}
