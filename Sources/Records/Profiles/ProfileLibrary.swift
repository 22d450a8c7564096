/// The profiles of a run: the shipped ones and the user's own, which win (FORMATS §5.7).
package struct ProfileLibrary: Sendable {
  /// A profile file before it is understood.
  package struct File: Sendable {
    /// The name to show in errors.
    package let name: String
    /// What it says.
    package let source: ProfileSource

    /// A decoded file.
    package init(name: String, source: ProfileSource) {
      self.name = name
      self.source = source
    }
  }

  /// By the bytes of their ids.
  package let profiles: [Profile]

  /// All profiles; one of `local` replaces a shipped one of the same id, and may extend any.
  /// `allowsMemory` lets profiles of evidence D in.
  package init(shipped: [File], local: [File], allowsMemory: Bool) throws(ProfileError) {
    var files: [String: File] = [:]
    for file in shipped + local { files[file.source["id"]?.text ?? file.name] = file }
    let base = Dictionary(shipped.map { ($0.source["id"]?.text ?? $0.name, $0) }) { $1 }
    var profiles: [Profile] = []
    for id in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let file = files[id] else { continue }
      let source = try ProfileLibrary.resolved(file, files, base, path: [id])
      let profile = try Profile(decoding: source, file: file.name)
      if profile.evidence != "D" || allowsMemory { profiles.append(profile) }
    }
    self.profiles = profiles
    try checkJoins(files)
  }

  /// A file over the one it extends; an own profile of the same id extends the shipped one.
  private static func resolved(
    _ file: File, _ files: [String: File], _ base: [String: File], path: [String]
  ) throws(ProfileError) -> ProfileSource {
    guard let wanted = file.source["extends"], let id = wanted.text else { return file.source }
    let isOwnName = id == path.last
    guard let parent = isOwnName ? base[id] : files[id], parent.name != file.name else {
      throw ProfileError(file: file.name, line: wanted.line, problem: .unknownProfile(id))
    }
    if path.contains(id), !isOwnName {
      throw ProfileError(file: file.name, line: wanted.line, problem: .circle(path + [id]))
    }
    let inherited = try resolved(parent, files, base, path: path + [id])
    return file.source.extending(inherited)
  }

  private func checkJoins(_ files: [String: File]) throws(ProfileError) {
    let known = Set(profiles.map(\.id))
    for profile in profiles {
      for join in profile.joins where !known.contains(join.profile) {
        let file = files[profile.id]
        throw ProfileError(
          file: file?.name ?? profile.id, line: file?.source["join"]?.line ?? 1,
          problem: .unknownProfile(join.profile))
      }
    }
  }
}
