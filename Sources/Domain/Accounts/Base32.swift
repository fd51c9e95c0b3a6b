/// Bytes as letters and digits that people can copy without mistaking one for another (RFC 4648).
package enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  /// The bytes in capitals and digits from 2 to 7, without padding.
  package static func encoded(_ bytes: some Sequence<UInt8>) -> String {
    var (buffer, bits): (UInt32, Int) = (0, 0)
    var letters: [UInt8] = []
    for byte in bytes {
      (buffer, bits) = (buffer << 8 | UInt32(byte), bits + 8)
      while bits >= 5 {
        bits -= 5
        letters.append(alphabet[Int(buffer >> UInt32(bits)) & 31])
      }
      buffer &= (1 << UInt32(bits)) - 1
    }
    if bits > 0 { letters.append(alphabet[Int(buffer << UInt32(5 - bits)) & 31]) }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The bytes that were encoded; nil when a letter is not of the alphabet.
  package static func decoded(_ text: String) -> [UInt8]? {
    var (buffer, bits): (UInt32, Int) = (0, 0)
    var bytes: [UInt8] = []
    for letter in text.utf8 {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      (buffer, bits) = (buffer << 5 | UInt32(value), bits + 5)
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
        buffer &= (1 << UInt32(bits)) - 1
      }
    }
    return bytes
  }
}
