import Schools
import Support
import Testing

@testable import Planning

private let primary = (1...6).map { Grade(.primary, $0) }

/// A school's pupils year by year, each a row of its classes of primary school.
private func school(_ years: [[Int]?]) -> [CohortSeries.Counts?] {
    years.map { counts in
        counts.map {
            CohortSeries.Counts(grades: Dictionary(uniqueKeysWithValues: zip(primary, $0)))
        }
    }
}

private func series(_ schools: [Int: [CohortSeries.Counts?]]) -> CohortSeries {
    let count = schools.values.map(\.count).max() ?? 0
    return CohortSeries(years: Array(2560..<2560 + count), schools: schools)
}

private func forecast(
    _ schools: [Int: [CohortSeries.Counts?]], ahead: Int = 2
) throws -> Forecast {
    try Forecast(
        series(schools), of: schools.keys.sorted().map { planSchool($0) }, ahead: ahead, round: 1)
}

struct ForecastTests {
    @Test func `where every class goes on whole, pupils are foretold to the last`() throws {
        // Ten enter each year and all go on: 60 pupils for ever.
        let steady = school(Array(repeating: Array(repeating: 10, count: 6), count: 4))
        let forecast = try forecast([1: steady], ahead: 5)
        #expect(forecast.schools[0].pupils == [60, 60, 60, 60, 60])
        #expect(forecast.tests.map(\.meanError) == [0, 0])
        #expect(forecast.tests.map(\.withinTenth) == [1, 1])
    }

    @Test func `a large class moves up and leaves`() throws {
        let years = [
            [10, 10, 10, 10, 30, 10], [10, 10, 10, 10, 10, 30], [10, 10, 10, 10, 10, 10],
        ]
        let past = [[10, 10, 30, 10, 10, 10], [10, 10, 10, 30, 10, 10]] + years.prefix(1)
        let forecast = try forecast([1: school(past)], ahead: 2)
        #expect(forecast.schools[0].now == 80)
        #expect(forecast.schools[0].pupils == [80, 60])
    }

    @Test func `a small class's share is drawn towards the area's`() throws {
        // In the large school nine of ten go on; in the small one, one of one and one of two.
        let large = school([
            [100, 90, 81, 73, 66, 59], [100, 90, 81, 73, 66, 59], [100, 90, 81, 73, 66, 59],
        ])
        let small = school([[2, 0, 0, 0, 0, 0], [2, 1, 0, 0, 0, 0], [2, 1, 1, 0, 0, 0]])
        let model = CohortModel(series([1: large, 2: small]))
        let next = try #require(model.forecast(2, years: 1))[0]
        // Two enter; of 2 and of 1 about nine tenths go on where the school alone says a half.
        #expect(next > 2 + 1.6 + 0.8 && next < 2 + 1.9 + 1)
    }

    @Test func `fewer than three years are refused, and the years told`() {
        let two = school([[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]])
        #expect(throws: Forecast.Refusal.tooFewYears([2560, 2561], round: 1)) {
            try forecast([1: two])
        }
        #expect(throws: Forecast.Refusal.tooFewYears([], round: nil)) {
            try Forecast(CohortSeries(years: [], schools: [:]), of: [], ahead: 1, round: nil)
        }
        #expect(throws: Forecast.Refusal.withoutGrades(2562)) {
            try Forecast(
                CohortSeries(years: [2560, 2561, 2562], schools: [:]), of: [planSchool(1)],
                ahead: 1, round: 1)
        }
    }

    @Test func `new schools, empty ones and those with gaps are told apart`() throws {
        let steady = [10, 10, 10, 10, 10, 10]
        let forecast = try forecast([
            1: school([nil, nil, steady]), 2: school([steady, steady, [0, 0, 0, 0, 0, 0]]),
            3: school([steady, nil, steady]), 4: school([steady, steady, steady]),
            5: school([steady, steady, nil]),
        ])
        #expect(forecast.schools.map(\.remark) == [.new, .noPupils, .gaps, nil])
        #expect(forecast.schools[1].pupils == [0, 0])
        #expect(forecast.unknown.map(\.id) == [5])
        #expect(forecast.answer(PlanBasis()).words.contains("จึงไม่ได้คาดการณ์ 1 แห่ง: บ้าน5"))
    }

    @Test func `the back-test knows nothing of the year that it foretells`() throws {
        let steady = Array(repeating: 10, count: 6)
        let quiet = school([steady, steady, steady, steady])
        let jump = school([steady, steady, steady, [20, 20, 20, 20, 20, 20]])
        let one = try #require(BackTest(series([1: quiet]), horizon: 1))
        let other = try #require(BackTest(series([1: jump]), horizon: 1))
        #expect(one.predicted == other.predicted)
        #expect(other.actual == 120)
        #expect(other.bias == -50)
        #expect(other.meanError == 50)
        #expect(other.withinTenth == 0)
        #expect(BackTest(series([1: quiet]), horizon: 3) == nil)
    }

    @Test func `without the third year of kindergarten children go on to school from the second`()
        throws
    {
        let grades = [Grade(.kindergarten, 1), Grade(.kindergarten, 2), Grade(.primary, 1)]
        let years = [[10, 8, 6], [10, 10, 8], [12, 10, 10]].map { row in
            CohortSeries.Counts(grades: Dictionary(uniqueKeysWithValues: zip(grades, row)))
        }
        let forecast = try forecast([1: years], ahead: 1)
        // Those who enter: the mean of 10, 10 and 12; the others go on.
        #expect(forecast.schools[0].pupils == [33])
    }

    @Test(arguments: 0..<20)
    func `rows add up to the units and nothing depends on the order of schools`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        var schools: [Int: [CohortSeries.Counts?]] = [:]
        for id in 1...20 {
            schools[id] = school(
                (0..<5).map { _ in
                    Int.random(in: 0..<10, using: &random) == 0
                        ? nil : (0..<6).map { _ in .random(in: 0...30, using: &random) }
                })
        }
        let all = (1...20).map { planSchool($0, amphoe: "อ\($0 % 3)") }
        func foretold(_ schools: [PlanSchool], _ data: [Int: [CohortSeries.Counts?]]) throws
            -> Forecast
        {
            try Forecast(series(data), of: schools, ahead: 3, round: 1)
        }
        let one = try foretold(all, schools)
        let other = try foretold(all.shuffled(using: &random), schools)
        #expect(one.schools.map(\.pupils) == other.schools.map(\.pupils))
        #expect(one.tests == other.tests)
        let units = one.answer(by: [], .amphoe, PlanBasis())
        let sum = units.cells("year_3").reduce(0) { sum, cell in
            if case .integer(let number) = cell { sum + number } else { sum }
        }
        #expect(sum == one.schools.reduce(0) { $0 + $1.pupils[2] })
    }
}
