/// Where a run works, and how others are told of it.
package struct RunPlaces<Layer: FileLayer> {
  /// What runs remember.
  package let state: StateFolder
  /// What visitors see.
  package let site: ReleaseFolder<Layer>
  /// The address of the site; `nil` = none is known.
  package let address: String?
  /// Where file operations go.
  package let layer: Layer

  /// Places on a file system.
  package init(state: String, site: String, address: String?, layer: Layer) {
    self.state = StateFolder(path: state)
    self.site = ReleaseFolder(path: site, layer: layer)
    self.address = address
    self.layer = layer
  }
}
