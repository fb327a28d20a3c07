import GeoSource
import Schools

extension GeoSourceError {
    /// The error without persons in the names that it lists: sheets are called after teachers.
    var covered: GeoSourceError {
        var error = self
        error.code =
            switch code {
            case .layerMissing(let available):
                .layerMissing(available: available.map(PersonalText.covered))
            case .choiceNeeded(let available):
                .choiceNeeded(available: available.map(PersonalText.covered))
            case .fieldMissing(let name, let available):
                .fieldMissing(name: name, available: available.map(PersonalText.covered))
            default: code
            }
        error.diagnostics = diagnostics.map(PersonalText.covered)
        return error
    }
}
