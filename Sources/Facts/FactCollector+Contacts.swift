import Measures
import Records

extension FactCollector {
  /// Single touches and counted ones, by day, time and row.
  mutating func collectTouches() -> [TouchFact] {
    var touches: [TouchFact] = []
    touches.reserveCapacity(records.touches.count + records.touchAggregates.count)
    for touch in records.touches where touch.at.day <= asOf {
      touches.append(
        TouchFact(
          place: touch.place, day: touch.at.day, second: touch.at.secondOfDay,
          touchpoint: place(touch.channel, touch.touchpoint, touch.campaign), kind: touch.kind,
          count: 1, customer: touch.customer, campaign: touch.campaign,
          store: touch.store.map { stores.index(of: $0, in: records.symbols) },
          receipt: touch.receipt, coupon: touch.coupon,
          isMachine: touch.quality.isMachine ?? false))
    }
    for aggregate in records.touchAggregates where aggregate.at.day <= asOf {
      let touchpoint = place(aggregate.channel, aggregate.touchpoint, aggregate.campaign)
      let store = aggregate.store.map { stores.index(of: $0, in: records.symbols) }
      for count in aggregate.counts {
        touches.append(
          TouchFact(
            place: aggregate.place, day: aggregate.at.day, second: aggregate.at.secondOfDay,
            touchpoint: touchpoint,
            kind: count.kind, count: count.number, customer: nil, campaign: aggregate.campaign,
            store: store, receipt: nil, coupon: nil, isMachine: false))
      }
    }
    return touches.stablySorted(by: { FactCollector.clock($0.day, $0.second) })
  }

  /// Costs in the reporting currency by first day; what begins after the knowledge date is out.
  mutating func collectCosts() -> [CostFact] {
    var costs: [CostFact] = []
    for spend in records.spends where spend.from <= asOf {
      let touchpoint = place(spend.channel, spend.touchpoint, spend.campaign)
      guard let amount = rates.converted(spend.amount, from: spend.currency, on: spend.from)
      else {
        exclude(.rateMissing, spend.place, spend.from)
        continue
      }
      costs.append(
        CostFact(
          place: spend.place, touchpoint: touchpoint, from: spend.from,
          to: max(spend.from, spend.to),
          amount: amount, campaign: spend.campaign,
          store: spend.store.map { stores.index(of: $0, in: records.symbols) },
          impressions: spend.impressions, clicks: spend.clicks, contacts: spend.contacts,
          claimedOrders: spend.claimedConversions?.value))
    }
    return costs.stablySorted { $0.from < $1.from }
  }

  /// Reviews on the scale from one to five.
  mutating func collectOpinions() -> [OpinionFact] {
    var opinions: [OpinionFact] = []
    for (index, opinion) in records.opinions.enumerated() where opinion.at.day <= asOf {
      let (low, high) = (opinion.lowest.value, opinion.highest.value)
      guard high > low else { continue }
      // An answer given after the knowledge date is not known yet.
      let reply = opinion.repliedAt.flatMap { $0.day <= asOf ? $0.day : nil }
      opinions.append(
        OpinionFact(
          place: opinion.place, day: opinion.at.day, source: opinion.source,
          stars: 1 + 4 * (opinion.score.value - low) / (high - low),
          isStarScale: low == 1 && high == 5,
          store: opinion.store.map { stores.index(of: $0, in: records.symbols) },
          answerDelayDays: reply.map { max(0, $0 - opinion.at.day) },
          isAnswered: opinion.repliedAt == nil ? opinion.isReplied : reply != nil,
          isOfCompetitor: opinion.competitor != nil, index: index))
    }
    return opinions.stablySorted { $0.day < $1.day }
  }

  /// Counted visits by first day.
  mutating func collectVisits() -> [VisitFact] {
    var visits: [VisitFact] = []
    for visit in records.visits where visit.from <= asOf {
      visits.append(
        VisitFact(
          touchpoint: place(visit.channel, visit.touchpoint, nil), from: visit.from,
          to: max(visit.from, visit.to), visits: Int64(visit.visits), engaged: visit.engaged,
          capacity: visit.capacity,
          store: visit.store.map { stores.index(of: $0, in: records.symbols) }))
    }
    return visits.stablySorted { $0.from < $1.from }
  }

  /// The touchpoint of a record's words, made if nobody declared it.
  mutating func place(_ channel: Symbol?, _ touchpoint: Symbol?, _ campaign: Symbol?)
    -> Int
  {
    let words = ContactWords(channel: channel, touchpoint: touchpoint, campaign: campaign)
    if let lastWords, lastWords.words == words { return lastWords.touchpoint }
    let touchpoint = touchpointByWords[words] ?? newPlace(words)
    lastWords = (words, touchpoint)
    return touchpoint
  }

  private mutating func newPlace(_ words: ContactWords) -> Int {
    let found = register.touchpoint(
      channel: records.text(words.channel), touchpoint: records.text(words.touchpoint),
      campaign: records.text(words.campaign))
    touchpointByWords[words] = found
    return found
  }
}
