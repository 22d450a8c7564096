import Estimation
import Facts
import Measures
import Reporting

/// Whether cells of the map get more or fewer contacts than customers ask for (METHOD §4.4).
///
/// Supply: managed contacts of twelve months. Demand, by the first that is known: what customers
/// name in a survey as what brought them, else the cells in which buyers were met in the days
/// before they bought. A survey names channels; its answers are divided over the cells of a channel
/// like its contacts.
struct ContactCoverage {
  /// A cell of the map.
  struct Place: Hashable {
    /// Index into the register's channels.
    var channel: Int
    /// The moment.
    var phase: Phase
  }

  /// What demand was counted from.
  enum Demand: String {
    case survey, paths
  }

  /// What is known of one cell.
  struct Finding {
    /// log₂ of supply share over demand share with its bounds; `nil` where it would tell how many
    /// of few persons asked for it.
    var index: Interval?
    /// The verdict on contacts; `cannotTell` below the certainty.
    var verdict: Verdict
  }

  /// Where demand comes from; `nil` without any.
  let demand: Demand?
  /// The findings by cell.
  let findings: [Place: Finding]

  init(_ material: Material) {
    let supply = ContactCoverage.supply(material)
    let places = supply.keys.sorted {
      $0.channel != $1.channel
        ? $0.channel < $1.channel : $0.phase.rawValue < $1.phase.rawValue
    }
    let (kind, asked, hidden) = ContactCoverage.demand(material, supply)
    let least = Double(material.setting.thresholds.cells.surveyAnswers)
    guard let kind, asked.values.reduce(0, +) >= least,
      let cells = TouchCoverage.cells(
        supply: places.map { supply[$0] ?? 0 }, demand: places.map { asked[$0] ?? 0 })
    else {
      demand = nil
      findings = [:]
      return
    }
    demand = kind
    let limits = material.setting.verdictLimits
    findings = Dictionary(
      uniqueKeysWithValues: zip(places, cells).map { place, cell in
        let sure = cell.verdictProbabilities(limits: limits)
        let verdict: Verdict =
          if sure.cut >= limits.certainty {
            .cut
          } else if sure.add >= limits.certainty {
            .add
          } else if sure.hold >= limits.certainty { .hold } else { .cannotTell }
        let index = hidden.contains(place) ? nil : cell.interval
        return (place, Finding(index: index, verdict: verdict))
      })
  }

  /// Managed contacts of twelve months by cell; cells of the register count with none.
  private static func supply(_ material: Material) -> [Place: Double] {
    let register = material.facts.register
    let months = material.contacts.months.indices.filter {
      material.contacts.months[$0] > material.setting.month - 12
        && material.contacts.months[$0] <= material.setting.month
    }
    var supply: [Place: Double] = [:]
    for (touchpoint, cells) in material.contacts.cells.enumerated() {
      let channel = register.channelOfTouchpoint[touchpoint]
      guard register.channels[channel].isManaged else { continue }
      let place = Place(channel: channel, phase: register.touchpoints[touchpoint].phase)
      let contacts = months.reduce(0.0) { $0 + Double(cells[$1].contacts) }
      let isListed = register.touchpoints[touchpoint].isExpected
      if contacts > 0 || isListed { supply[place, default: 0] += contacts }
    }
    return supply
  }

  /// What is asked of each cell, and the cells of which it must not be told how much.
  private static func demand(_ material: Material, _ supply: [Place: Double])
    -> (Demand?, [Place: Double], hidden: Set<Place>)
  {
    let questions = material.personCells.answers.questions
    if let question = questions.max(by: { $0.source.answers < $1.source.answers }) {
      var asked: [Place: Double] = [:]
      var hidden: Set<Place> = []
      for ((channel, answers), cell) in zip(question.source.named, question.named) {
        let own = supply.filter { $0.key.channel == channel }
        let whole = own.values.reduce(0, +)
        for (place, contacts) in own {
          let share = whole > 0 ? contacts / whole : 1 / Double(own.count)
          asked[place] = Double(answers) * share
          if material.personCells.suppression.isHidden[cell] { hidden.insert(place) }
        }
      }
      return (.survey, asked, hidden)
    }
    let buyers = presence(material)
    return buyers.isEmpty
      ? (nil, [:], []) : (.paths, buyers.mapValues { Double($0.purchases) }, few(buyers, material))
  }

  /// Purchases before which a cell had met the buyer, and the buyers.
  private struct Buyers {
    var purchases = 0
    var persons: Set<FactTable.Customer> = []
  }

  /// Cells whose share of all purchases would tell of few buyers: the shares of all add up.
  private static func few(_ buyers: [Place: Buyers], _ material: Material) -> Set<Place> {
    let places = buyers.keys.sorted {
      $0.channel != $1.channel
        ? $0.channel < $1.channel : $0.phase.rawValue < $1.phase.rawValue
    }
    var system = CountSystem()
    let cells = system.cells(places.map { buyers[$0]?.persons.count ?? 0 })
    let all = system.cell(cells.reduce(0) { $0 + system.counts[$1] }, isPublic: true)
    system.sum(all, cells)
    let hidden = system.suppression(minimum: material.setting.minimumGroup).isHidden
    return Set(zip(places, cells).filter { hidden[$0.1] }.map(\.0))
  }

  /// Purchases of twelve months before which a cell had met the buyer within its lookback.
  private static func presence(_ material: Material) -> [Place: Buyers] {
    let facts = material.facts
    let start = facts.asOf - 364
    let channels = facts.register.channelOfTouchpoint.map { facts.register.channels[$0] }
    let ownPlaces = zip(facts.register.touchpoints, facts.register.channelOfTouchpoint).map {
      Place(channel: $1, phase: $0.phase)
    }
    let touches = facts.touchRows { touch in
      FactTable.isMeeting(touch) && touch.day >= start - 90 && channels[touch.touchpoint].isManaged
    }
    var counts: [Place: Buyers] = [:]
    for receipt in facts.receipts where receipt.day >= start && !receipt.isVoid {
      guard let person = receipt.customer else { continue }
      var places: Set<Place> = []
      for row in touches[person] {
        let touch = facts.touches[row]
        let window = channels[touch.touchpoint].lookbackDays
        guard touch.day <= receipt.day, receipt.day - touch.day <= window else { continue }
        places.insert(ownPlaces[touch.touchpoint])
      }
      for place in places {
        counts[place, default: Buyers()].purchases += 1
        counts[place, default: Buyers()].persons.insert(person)
      }
    }
    return counts
  }
}
