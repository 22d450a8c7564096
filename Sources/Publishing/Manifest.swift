import Measures

/// The list of digests that lies beside the files: `sha256sum --check SHA256SUMS` verifies a copy.
package enum Manifest {
  /// Name of the list.
  package static let path = "SHA256SUMS"

  /// The list over the files of a tree: a line of 64 hexadecimal digits, two spaces and a path for
  /// each file, sorted by path.
  package static func file(over files: [PublishedFile]) -> PublishedFile {
    let sorted = PublishedFile.sorted(files)
    let lines = ParallelMap.results(count: sorted.count) { index in
      "\(SHA256.hex(of: sorted[index].bytes))  \(sorted[index].path)\n"
    }
    return PublishedFile(path: path, bytes: Array(lines.joined().utf8))
  }
}
