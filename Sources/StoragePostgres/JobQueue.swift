import Dispatch
import Synchronization

/// Transactions waiting for a connection, taken in order by the threads that own one.
final class JobQueue: Sendable {
  typealias Job = @Sendable (PostgresSession) -> Void

  private struct State {
    var jobs: [Job] = []
    var isClosed = false
    var threads: Int
    var awaitingEnd: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>
  /// Signalled once for each job, and once for each thread at the end.
  private let available = DispatchSemaphore(value: 0)

  init(threads: Int) {
    state = Mutex(State(threads: threads))
  }

  /// Whether the job will run: false once the queue is closed.
  func add(_ job: @escaping Job) -> Bool {
    let isAccepted = state.withLock { state in
      if !state.isClosed { state.jobs.append(job) }
      return !state.isClosed
    }
    if isAccepted { available.signal() }
    return isAccepted
  }

  /// Waits for the next job; nil when the queue is closed and empty.
  func next() -> Job? {
    available.wait()
    return state.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
  }

  /// Refuses further jobs; those accepted still run.
  func close() {
    let threads = state.withLock { state in
      defer { state.isClosed = true }
      return state.isClosed ? 0 : state.threads
    }
    for _ in 0..<threads { available.signal() }
  }

  func threadEnded() {
    let awaiting = state.withLock { state in
      state.threads -= 1
      return state.threads == 0 ? state.awaitingEnd : []
    }
    for continuation in awaiting { continuation.resume() }
  }

  /// Waits until every thread has ended.
  func ended() async {
    await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        if state.threads > 0 { state.awaitingEnd.append(continuation) }
        return state.threads == 0
      }
      if isOver { continuation.resume() }
    }
  }
}
