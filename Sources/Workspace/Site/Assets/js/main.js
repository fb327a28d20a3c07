"use strict";

// Opens the data and starts the parts of the page, the map first.
(() => {
  Viewer.isSingleFile = () => Boolean(Viewer.byId("data/district.json"));

  async function start() {
    Viewer.words.apply();
    try {
      const [district, schools] = await Promise.all([
        Viewer.loader.load("district.json"), Viewer.loader.load("schools.json"),
      ]);
      open(district, schools);
    } catch (error) {
      Viewer.byId("loading").hidden = true;
      Viewer.loader.complain(error, start);
    }
  }

  function open(district, schools) {
    Viewer.district = district;
    Viewer.register.fill(schools);
    Viewer.register.sift(Viewer.view.get());
    titles();
    tools();
    const map = Viewer.map.start(district);
    Viewer.map.schools.setSchools(schools);
    Viewer.map.schools.on("drawn", (event) => Viewer.legend.tellThinned(event.isThinned));
    Viewer.searching.prepare(schools, district.filters);
    Viewer.tabs.start();
    Viewer.searchbox.start();
    Viewer.hover.start(map);
    Viewer.filters.start(district);
    Viewer.card.start();
    Viewer.share.start();
    reporting();
    Viewer.byId("loading").hidden = true;
    areas(district);
    Viewer.themes.start(district).then(() => document.body.classList.add("ready"));
  }

  // For what no card is about: a school that is missing, a border, the page itself.
  function reporting() {
    const button = Viewer.byId("report-other");
    button.hidden = !Viewer.feedback.isPossible();
    button.addEventListener("click", () => Viewer.feedback.open(Viewer.view.get().school));
  }

  // Borders come after the schools: they are the larger files, and the map is of use without them.
  async function areas(district) {
    try {
      for (const level of district.areas || []) {
        Viewer.areas.add(level, await Viewer.loader.load(`areas/${level}.json`));
      }
      if (Viewer.areas.extent()) Viewer.map.frame(Viewer.areas.extent());
      Viewer.themes.draw();
    } catch (error) {
      Viewer.loader.complain(error, () => areas(district));
    }
  }

  function titles() {
    const { office, title, title_en: english, date, sources, counts } = Viewer.district;
    const name = Viewer.words("mapTitle"), { number } = Viewer.words;
    const listed = (sources || []).map(Viewer.words.of).join(" · ");
    document.title = Viewer.words.of({ th: title, en: english }) || `${name} ${office || ""}`;
    Viewer.byId("office").textContent = office || name;
    Viewer.byId("subtitle").textContent = name;
    Viewer.byId("foot").replaceChildren(...[
      date && Viewer.words("asOf", { date: Viewer.words.date(date) }),
      Viewer.words("placed", { placed: number(counts.placed), n: number(counts.schools) }),
      listed && Viewer.words("sources", { list: listed }),
    ].filter(Boolean).map((text) => Viewer.el("span", { text })));
    const { login, audience } = Viewer.district;
    if (login) {
      const text = Viewer.words(audience === "office" ? "officeView" : "login");
      Viewer.byId("foot").append(Viewer.el("a", { href: login, id: "login", text }));
    }
  }

  function tools() {
    const language = Viewer.byId("language");
    const label = () => {
      language.textContent = Viewer.words("language");
      language.lang = Viewer.view.get().lang === "th" ? "en" : "th";
    };
    language.addEventListener("click", () =>
      Viewer.view.set({ lang: Viewer.view.get().lang === "th" ? "en" : "th" }));
    Viewer.view.follow((view, changed) => {
      if (!changed.has("lang")) return;
      Viewer.words.apply();
      titles();
      label();
    });
    label();
    // Not a real link: the address belongs to the view.
    Viewer.byId("skip").addEventListener("click", (event) => {
      event.preventDefault();
      Viewer.byId("search").focus();
    });
  }

  start();
})();
