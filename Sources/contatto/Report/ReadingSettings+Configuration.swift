import Measures
import Records

extension ReadingSettings {
  /// What the owner said about reading, for these files.
  init(_ configuration: Configuration, zone: ZoneTable, key: [UInt8], files: [DataFile]) {
    let cache = ZoneCache()
    self.init(
      currency: configuration.business.currency, zone: zone, key: key,
      zones: { name in cache.table(named: name) })
    let limits = configuration.limits
    self.limits = ScanLimits(
      cellBytes: limits.fieldBytes, recordBytes: limits.recordBytes, columns: limits.columns)
    answers = configuration.input.answers.mapValues { answers in
      Answers(
        decimal: answers.decimal.flatMap { DecimalMark(rawValue: $0) }, date: answers.date,
        currency: answers.currency)
    }
    for file in files { self.files[file.name] = FileSettings(configuration, file: file) }
  }
}

extension ReadingSettings.FileSettings {
  /// What the owner said about one file.
  init(_ configuration: Configuration, file: DataFile) {
    self.init()
    profile = configuration.input.rule(for: file)?.profile
    if let form = configuration.input.surveys.first(where: { $0.files.contains(where: file.fits) })
    {
      survey = form.name
      questions = form.questions.map(ReadingSettings.Question.init)
    }
    overlap = configuration.input.overlaps.first { file.fits($0.pattern) }?.answer
    let source = configuration.sources.first { $0.files.contains(where: file.fits) }
    revenue = source?.isReconcileOnly.map { $0 ? .reconcileOnly : .counts }
  }
}

extension ReadingSettings.Question {
  /// A question of the configuration.
  init(_ question: Configuration.Input.Question) {
    self.init(
      name: question.column, id: question.id,
      lowest: question.scale.map { SectionReader.short($0.lowerBound) },
      highest: question.scale.map { SectionReader.short($0.upperBound) })
  }
}

extension Configuration.Input {
  /// The rule whose pattern fits the file best; `nil` if none does.
  func rule(for file: DataFile) -> FileRule? { files.first { file.fits($0.pattern) } }
}
