import Testing

/// The suites that read XML, one test at a time: Foundation's reader of XML is not safe to use from
/// several threads at once.
@Suite(.serialized) enum XMLReading {}
