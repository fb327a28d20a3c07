/// Numbers in the order 0, 1, 2 … with a key each, to find those that share one.
struct NumbersByKey<Key: Hashable> {
    private var newest: [Key: Int32] = [:]
    /// By number, the one before it with the same key.
    private var older: [Int32] = []

    mutating func add(_ number: Int, _ key: Key) {
        older.append(newest.updateValue(Int32(number), forKey: key) ?? -1)
    }

    func contains(_ key: Key, where isWanted: (Int) -> Bool) -> Bool {
        var number = newest[key] ?? -1
        while number >= 0 {
            if isWanted(Int(number)) { return true }
            number = older[Int(number)]
        }
        return false
    }
}
