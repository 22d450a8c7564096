import Delivery
import Glibc

extension Refusal {
  /// Why a report could not be put into its folder.
  init(_ error: OutputError) {
    switch error {
    case .noParent(let folder):
      self.init(
        .cannotCreate, "the folder does not exist, so nothing can be made in it", file: folder)
    case .notAFolder(let path):
      self.init(.cannotCreate, "is not a folder, so no report can be put there", file: path)
    case .foreign(let path, let entry):
      self.init(
        .cannotCreate, "holds \"\(Messages.escaped(entry))\", which Contatto did not write",
        file: path, hint: "name a new or an empty folder with --output, or move the file away")
    case .busy(let path):
      self.init(.temporary, "another run is writing there", file: path)
    case .cannotCreate(let path, let error):
      let system = SystemError(number: error.number)
      let isDenied = [EACCES, EPERM].contains(error.number)
      let isFull = [ENOSPC, EDQUOT].contains(error.number)
      self.init(
        isDenied ? .noPermission : isFull ? .inputOutput : .cannotCreate,
        "cannot be made: \(system.reason)", file: path)
    case .failed(let path, let error):
      self.init(
        [EACCES, EPERM].contains(error.number) ? .noPermission : .inputOutput,
        "the report cannot be written: \(SystemError(number: error.number).reason)", file: path)
    }
  }
}
