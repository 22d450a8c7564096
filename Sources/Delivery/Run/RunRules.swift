package import Measures

/// What the operator wants of a run.
package struct RunRules: Sendable {
  /// Which months are due.
  package enum Due: Equatable, Sendable {
    /// One month and nothing else.
    case only(Month)
    /// The last complete month, and earlier ones if their records have changed.
    case latest(Month)
    /// All unpublished months up to the last complete one, oldest first, at most that many.
    case catchUp(Month, most: Int?)
  }

  /// Which months are due.
  package var due: Due
  /// How many published months are compared with their records again.
  package var revisedMonths: Int
  /// Days that lie at least between two revisions of a month.
  package var revisedEveryDays: Int
  /// A new revision although only the configuration changed; a report although a source is late.
  package var isForced = false
  /// Everything up to the publication, which is left out.
  package var isDry = false
  /// Nobody is told.
  package var isSilent = false
  /// The report is built and nothing done with it.
  package var isUnpublished = false
  /// Months that a release keeps, the newest included.
  package var keptMonths: Int

  /// Rules for a run that does everything.
  package init(due: Due, revisedMonths: Int, revisedEveryDays: Int, keptMonths: Int) {
    self.due = due
    self.revisedMonths = revisedMonths
    self.revisedEveryDays = revisedEveryDays
    self.keptMonths = keptMonths
  }

  /// The months to look at, oldest first.
  package func months(_ histories: [MonthHistory]) -> [Month] {
    let published = histories.filter { $0.published != nil }.map(\.month)
    switch due {
    case .only(let month): return [month]
    case .latest(let last):
      return revised(published, before: last) + [last]
    case .catchUp(let last, let most):
      // Without a publication yet, the past is only told to who asks for it.
      let first = published.min() ?? (most.map { last - ($0 - 1) } ?? last)
      guard first <= last else { return revised(published, before: last + 1) }
      let all = (0...(last - first)).map { first + $0 }
      let missing = all.filter { !published.contains($0) }.prefix(most ?? 12)
      let again = revised(published, before: last + 1)
      return (again + missing).sorted()
    }
  }

  private func revised(_ published: [Month], before end: Month) -> [Month] {
    Array(published.filter { $0 < end }.sorted().suffix(revisedMonths))
  }
}
