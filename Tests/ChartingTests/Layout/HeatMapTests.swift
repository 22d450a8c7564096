import Reporting
import Testing

@testable import Charting

struct HeatMapTests {
  @Test func `cells print whole percents however long the share`() {
    let map = HeatMap(
      measure: .share, columns: ["Mon", "Tue", "Wed"].map { .verbatim($0) },
      rows: [
        HeatMap.Row(name: .verbatim("Chat"), values: [0.520833333, 1.328125, 1.55]),
        HeatMap.Row(name: .verbatim("Phone"), values: [0.416666667, nil, 0.2]),
      ])
    let drawn = Drawn(.heatMap(map))
    for printed in ["52", "133", "155", "42", "20"] { #expect(drawn.text(printed) != nil) }
    #expect(SceneLint(drawn.scene, profile: .document).flaws.isEmpty)
  }
}
