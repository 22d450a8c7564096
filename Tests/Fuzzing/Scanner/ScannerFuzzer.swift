/// Called by libFuzzer with one input; stops where the trial finds a fault.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  let failure = ScannerTrial.failure(input)
  precondition(failure == nil, failure ?? "")
  return 0
}
