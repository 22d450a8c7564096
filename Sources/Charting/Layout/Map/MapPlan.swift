import Reporting

/// Where names, phases and signs of a touchpoint map lie in a given width.
struct MapPlan {
  /// Width for the names of the channels.
  let nameWidth: Double
  /// True if names stand on their own line above their row.
  let isNameAbove: Bool
  /// One band a phase.
  let band: BandScale
  /// True if every number stands beside its sign; else none does.
  let hasNumbers: Bool
  /// True if the words of verdicts that ask for action stand under their numbers.
  let hasWords: Bool
  /// True if the chip of a missing cell holds its word.
  let hasChipWord: Bool
  /// True if the phases are numbered over the columns and named below the map.
  let isNumbered: Bool
  /// Radius of the sign with the most contacts.
  let radius: Double
  /// Height of a row of signs.
  let lane: Double

  /// Room from the left edge of a cell to its number.
  static func numberIndent(_ step: Double) -> Double { 20.5 * step }

  /// The type of the phases over the columns.
  static func phaseStyle(_ sketch: Sketch) -> TextStyle {
    TextStyle(size: sketch.profile.small, weight: 600, token: .mute)
  }

  init(_ map: TouchpointMap, sketch: Sketch) {
    let step = sketch.step
    let columns = max(1, map.phases.count)
    let names = map.rows.map { sketch.width(sketch.words($0.name), sketch.label) }.max() ?? 0
    let chip = sketch.width(sketch.words(Phrase("chip.missing")), sketch.small) + 8 * step
    let beside = min(names, max(sketch.width * 0.24, 60 * step)) + 8 * step
    let hasMissing = map.rows.contains { $0.cells.contains(where: \.isMissing) }
    let needed = hasMissing ? chip : 22 * step
    let isBroken = map.rows.contains {
      sketch.longestWord(sketch.words($0.name), sketch.label) > beside - 8 * step + 0.01
    }
    isNameAbove = isBroken || (sketch.width - beside) / Double(columns) < needed
    nameWidth = isNameAbove ? sketch.width : beside - 8 * step
    band = BandScale(
      count: columns, from: isNameAbove ? 0 : beside, to: sketch.width, gap: 0)
    hasChipWord = chip <= band.step
    let numbers = map.rows.flatMap { $0.cells.compactMap { $0.number(in: sketch) } }
    let room = band.step - MapPlan.numberIndent(step) - 2 * step
    hasNumbers = sketch.widest(numbers, sketch.small) <= room
    let verdicts: [Verdict] = [.add, .cut]
    let words = verdicts.filter { verdict in
      map.rows.contains { $0.cells.contains { $0.verdict == verdict } }
    }.map { sketch.words($0.chip) }
    hasWords = hasNumbers && !words.isEmpty && sketch.widest(words, sketch.small) <= room
    let style = MapPlan.phaseStyle(sketch)
    let longest = map.phases.map { sketch.longestWord(sketch.words($0), style) }.max() ?? 0
    isNumbered = longest > band.step - 3 * step
    radius = min(6.8 * step, band.step * 0.3)
    lane = (map.rows.count > 24 ? 17.5 : hasWords ? 22 : 20) * step
  }
}

extension TouchpointMap.Content {
  /// True if a planned touchpoint was not seen.
  var isMissing: Bool { if case .missing = self { true } else { false } }

  /// The verdict of a cell in use.
  var verdict: Verdict? { if case .used(_, let verdict) = self { verdict } else { nil } }

  /// Contacts of a cell in use, if counted.
  var contacts: Int? { if case .used(let contacts, _) = self { contacts } else { nil } }

  /// The number beside the sign of a cell in use; a dash where contacts are not counted.
  func number(in sketch: Sketch) -> String? {
    guard case .used(let contacts, _) = self else { return nil }
    return contacts.map { sketch.written(.count($0)) } ?? "–"
  }
}
