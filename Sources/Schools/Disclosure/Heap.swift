/// A queue that gives out the cheapest first, and of equals the one that came first.
struct Heap {
    typealias Element = (cost: Int, number: Int)

    private var elements: [Element] = []

    mutating func push(_ element: Element) {
        elements.append(element)
        var place = elements.count - 1
        while place > 0, elements[place] < elements[(place - 1) / 2] {
            elements.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func pop() -> Element? {
        guard let first = elements.first, let last = elements.popLast() else { return nil }
        guard !elements.isEmpty else { return first }
        elements[0] = last
        var place = 0
        while true {
            let children = (2 * place + 1..<min(2 * place + 3, max(elements.count, 2 * place + 1)))
            guard let least = children.min(by: { elements[$0] < elements[$1] }),
                elements[least] < elements[place]
            else { return first }
            elements.swapAt(place, least)
            place = least
        }
    }
}
