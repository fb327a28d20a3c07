import Foundation

/// Which file a store is: another build has another.
struct StoreIdentity: Hashable, Sendable {
    let inode: UInt64
    let modified: Int
    let bytes: Int

    /// The file at a path; nil where there is none.
    init?(path: String) {
        var own = stat()
        guard stat(path, &own) == 0 else { return nil }
        inode = UInt64(own.st_ino)
        modified = own.st_mtim.tv_sec * 1_000_000_000 + own.st_mtim.tv_nsec
        bytes = Int(own.st_size)
    }
}
