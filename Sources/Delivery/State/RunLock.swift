/// The lock that only one run at a time holds; the kernel frees it on any death.
package struct RunLock<Layer: FileLayer>: ~Copyable {
  private let descriptor: Int32
  private let layer: Layer

  /// Takes the lock of a state folder; throws `busy` at once where another process holds it.
  package init(state: StateFolder, layer: Layer) throws(Setback) {
    self.layer = layer
    let tree = FileTree(layer: layer)
    do throws(FileError) {
      descriptor = try tree.unbroken { () throws(FileError) in try layer.lockFile(state.lock) }
    } catch {
      throw error.wouldBlock ? .busy(state.path) : .failed(state.lock, error)
    }
  }

  deinit { try? layer.close(descriptor) }
}
