extension Configuration {
  /// `[engine]`: who adds the rows up, and where a second engine is.
  struct Engine: Equatable, Sendable {
    /// Who adds the rows up.
    enum Kind: String, Sendable, CaseIterable {
      /// The program alone.
      case embedded
      /// Apache Spark as well; both must agree.
      case spark
    }

    let kind: Kind
    /// Where Spark's master is: `local[2]`, `spark://host:7077`, `yarn`, `k8s://…`.
    let master: String
    /// The program `spark-sql`; `nil` = not named.
    let program: String?
    /// A folder in which the shards are put for the time of a run; `nil` = a private one in `/tmp`.
    let folder: String?
    /// How Spark calls that folder, if not by its path: `file:///…`, `hdfs://…`.
    let address: String?
    /// Files a table is cut into.
    let shards: Int
    /// Properties of Spark's own, `name=value`.
    let options: [String]
    /// Variables of the environment of `spark-sql`, `NAME=value`.
    let environment: [String]
    /// After how long Spark is ended.
    let limitSeconds: Int

    init(_ reader: SectionReader) {
      var reader = reader
      kind = reader.word("kind", Kind.self) ?? .embedded
      master = reader.text("master", longest: 1024) ?? "local[*]"
      program = reader.text("spark_sql", longest: 4096)
      folder = reader.text("folder", longest: 4096)
      address = reader.text("address", longest: 4096)
      shards = reader.integer("shards", in: 1...10_000) ?? 8
      options = Engine.settings("options", &reader)
      environment = Engine.settings("environment", &reader)
      limitSeconds = reader.integer("timeout_seconds", in: 1...86_400) ?? 1200
      if address != nil, folder == nil {
        _ = reader.missing("folder", "", hint: "address says how Spark calls this folder")
      }
      reader.finish()
    }

    private static func settings(_ key: String, _ reader: inout SectionReader) -> [String] {
      let list = reader.texts(key) ?? []
      for text in list where !(text.utf8.dropFirst().contains(UInt8(ascii: "="))) {
        reader.complain(key, "must hold texts such as \"name=value\"")
      }
      return list
    }
  }
}
