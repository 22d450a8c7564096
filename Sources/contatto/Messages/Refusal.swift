/// Why a command stops: one or more complaints and the exit code they ask for together.
struct Refusal: Error, Equatable, Sendable {
  /// In the order in which they are printed.
  let complaints: [Complaint]

  /// The exit code (OPERATIONS §1).
  var status: ExitReason { .worst(complaints.map(\.status)) }

  /// A refusal for several reasons.
  init(_ complaints: [Complaint]) { self.complaints = complaints }

  /// A refusal for one reason.
  init(_ status: ExitReason, _ sentence: String, file: String? = nil, hint: String? = nil) {
    let place = file.map { Complaint.Place(file: $0) }
    self.init([Complaint(status: status, place: place, sentence: sentence, hint: hint)])
  }
}
