import Domain
import Testing

struct ClientAddressTests {
  @Test(arguments: [
    ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
    ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:db8::7", "2001:db8:0:0::/64"),
    ("::1", "0:0:0:0::/64"), ("2001:db8:1:2::", "2001:db8:1:2::/64"), ("unknown", "unknown"),
  ])
  func `what one subscriber has is one network`(address: String, network: String) {
    #expect(ClientAddress(address).network == network)
  }

  @Test func `the steps near an instant are the one before, its own and the one after`() {
    #expect(TimeStep(at: 59).near.map(\.number) == [0, 1, 2])
    #expect(TimeStep(at: 60).near.map(\.number) == [1, 2, 3])
  }
}
