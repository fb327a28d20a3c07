public import ArgumentParser
public import Planning
import Schools
import Workspace

struct PlanStaffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract: "Administrators and teachers against the staffing norm, by school or area.",
        discussion: """
            The norm is staffing_norm of schoolmap.yaml, else the shipped one (schools of at most \
            120 pupils); its version stands on every result. Schools that it does not cover are a \
            group of their own.
            """)

    @OptionGroup var plan: PlanOptions

    @Option(help: "Sum up by amphoe, tambon or network.")
    var by: PlanUnit.Level?

    func run() throws {
        try plan.answer { source in
            let staff = try source.staffPlan()
            guard let by else { return staff.answer(try source.staffBasis()) }
            let basis = try source.staffBasis([PlanBasis.Parameter("by", by.rawValue)])
            return staff.answer(
                by: try source.units(by), by, try source.basis(basis, by: by))
        }
    }
}

extension PlanUnit.Level: ExpressibleByArgument {}
