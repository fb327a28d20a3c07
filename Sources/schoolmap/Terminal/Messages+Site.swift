import Schools
import Workspace

/// The words for what can be wrong with a site.
extension Messages {
    func site(_ error: SiteError) -> LocalizedText {
        switch error.code {
        case .leafletMissing:
            LocalizedText(
                thai:
                    "ไม่พบ Leaflet (\(error.path)) ติดตั้งด้วย scripts/setup หรือ apt-get install libjs-leaflet",
                english: "Leaflet is not there (\(error.path)); run scripts/setup or "
                    + "apt-get install libjs-leaflet")
        case .addressUnusable:
            LocalizedText(
                thai: "--base-url “\(error.path)” ไม่ใช่ที่อยู่เว็บ ใช้แบบ https://www.example.go.th/map/",
                english: "--base-url “\(error.path)” is no address of the web; write it as "
                    + "https://www.example.go.th/map/")
        case .assetMissing:
            LocalizedText(
                thai: "โปรแกรมขาดแฟ้ม \(error.path) ติดตั้ง schoolmap ใหม่",
                english: "the program lacks its file \(error.path); install schoolmap anew")
        }
    }
}
