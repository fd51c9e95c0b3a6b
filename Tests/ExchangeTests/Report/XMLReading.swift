import Testing

/// The suites that read XML through FoundationXML, one test at a time: a precaution, as its crashes
/// are known to come from a lower-case `<!doctype`, and were not seen to come from threads.
@Suite(.serialized) enum XMLReading {}
