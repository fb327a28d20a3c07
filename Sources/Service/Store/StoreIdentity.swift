import Foundation

/// Which file a store is: another build has another.
struct StoreIdentity: Hashable, Sendable {
    let number: UInt64
    /// In nanoseconds since 1970.
    let modified: Int64
    let bytes: UInt64

    /// The file at a path; nil where there is none.
    init?(path: String) {
        guard let file = try? FileManager.default.attributesOfItem(atPath: path),
            let number = file[.systemFileNumber] as? NSNumber,
            let modified = file[.modificationDate] as? Date,
            let size = file[.size] as? NSNumber
        else { return nil }
        self.number = number.uint64Value
        self.modified = Int64(modified.timeIntervalSince1970 * 1e9)
        bytes = size.uint64Value
    }
}
