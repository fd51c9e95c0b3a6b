/// One of the spans of half a minute that a time code is good for, counted from 1970 (RFC 6238).
package struct TimeStep: Sendable, Hashable, Comparable {
  /// How long a step lasts, in seconds.
  package static let length = 30

  package let number: Int

  package init(_ number: Int) { self.number = number }

  /// - Parameter instant: seconds since 1970.
  package init(at instant: Int) { number = instant / Self.length }

  package static func < (left: TimeStep, right: TimeStep) -> Bool { left.number < right.number }

  /// The step with the one before and the one after, for clocks that differ a little.
  package var near: [TimeStep] { (number - 1...number + 1).map { TimeStep($0) } }
}
