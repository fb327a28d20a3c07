"""The map, its themes, filters and words; finding schools; addresses."""

from selenium.webdriver.common.keys import Keys

from page import Page, data


class Looking(Page):
    def test_it_opens_with_the_district_its_legend_and_all_schools_drawn(self):
        self.open("#map=7/8.5/101")
        page = self.page
        self.assertEqual(page.text("#office"), data("district.json")["office"])
        self.assertEqual(page.run("return document.documentElement.lang"), "th")
        placed = sum(x is not None for x in self.schools["lon"])
        self.assertEqual(page.run("return Viewer.map.schools._drawn.length"), placed)
        page.until("document.querySelectorAll('#map path').length > 30")
        self.assertGreater(len(page.driver.find_elements("css selector", "#legend li")), 4)

    def test_another_theme_and_another_round_change_the_legend_and_the_address(self):
        self.open()
        page = self.page
        page.run("const s = document.getElementById('theme'); s.value = 'enrolment';"
                 "s.dispatchEvent(new Event('change'))")
        page.until("Viewer.themes.shown().name === 'enrolment'")
        before = page.run("return Viewer.themes.shown().schools.value")
        page.find("#period").send_keys(Keys.HOME)
        page.until("Viewer.themes.shown().period !== 'now'")
        self.assertNotEqual(page.run("return Viewer.themes.shown().schools.value"), before)
        first = next(t for t in data("district.json")["themes"] if t["name"] == "enrolment")
        self.assertEqual(page.fragment(), {"theme": "enrolment", "period": first["periods"][0]})
        self.assertIn(first["periods"][0][:4], page.find("#period").get_attribute("aria-valuetext"))

    def test_catchments_are_drawn_by_level_and_told_in_the_legend_and_on_the_card(self):
        code = self.schools["code"][self.placed]
        self.open("#catchments=all&school=" + code)
        page = self.page
        page.until("document.querySelectorAll('.leaflet-catchments-pane path').length > 50")
        legend = "document.getElementById('legend').textContent"
        page.until(legend + ".includes('เขตบริการของโรงเรียน (ทุกระดับ)')")
        page.until("document.getElementById('card').textContent.includes('ตร.กม. (ทุกระดับ)')")
        page.run("const choice = document.getElementById('catchments'); choice.value = '';"
                 "choice.dispatchEvent(new Event('change'))")
        page.until("!document.querySelector('.leaflet-catchments-pane path')")
        self.assertNotIn("catchments", page.run("return location.hash"))
        self.assertFalse(page.run(f"return {legend}.includes('เขตบริการ')"))

    def test_every_theme_of_every_round_can_be_shown(self):
        self.open()
        for theme in data("district.json")["themes"]:
            for period in [None, *theme["periods"][:1]]:
                self.page.run("Viewer.view.set({theme: arguments[0], period: arguments[1]})",
                              theme["name"], period)
                self.page.until(f"Viewer.themes.shown().name === '{theme['name']}' && "
                                f"Viewer.themes.shown().period === '{period or 'now'}'")
                self.assertTrue(self.page.text("#legend"))

    def test_filters_leave_fewer_schools_and_can_be_cleared(self):
        self.open()
        page, amphoe = self.page, data("district.json")["filters"]["amphoe"][1]["code"]
        page.find("#tab-filters").click()
        page.run("const s = document.getElementById('filter-amphoe'); s.value = arguments[0];"
                 "s.dispatchEvent(new Event('change'))", amphoe)
        kept = self.schools["amphoe_code"].count(amphoe)
        self.assertIn(f"{kept} จาก {len(self.schools['code'])}", page.text("#part-filters .shown"))
        self.assertEqual(page.fragment()["amphoe"], amphoe)
        page.find("#reset").click()
        self.assertNotIn("amphoe", page.fragment())
        self.assertEqual(page.focus(), "filter-amphoe")

    def test_the_list_has_every_school_for_those_who_do_not_use_a_map(self):
        self.open()
        self.page.find("#tab-list").click()
        rows = self.page.driver.find_elements("css selector", "#part-list li button")
        self.assertEqual(len(rows), min(len(self.schools["code"]), 100))
        rows[0].click()
        self.page.until("!document.getElementById('card').hidden")

    def test_english_changes_every_word_of_the_page(self):
        self.open("#lang=en")
        page = self.page
        self.assertEqual(page.run("return document.documentElement.lang"), "en")
        self.assertEqual(page.text("#tab-theme"), "Theme")
        page.find("#language").click()
        self.assertEqual(page.text("#tab-theme"), "หัวข้อ")

    def test_on_paper_there_are_the_map_the_legend_and_the_sources(self):
        self.open()
        page = self.page
        page.run("window.dispatchEvent(new Event('beforeprint'))")
        hidden = page.run("return ['search', 'copy', 'theme', 'tabs'].filter("
                          "(id) => document.getElementById(id).offsetParent)")
        self.assertEqual(hidden, [])
        self.assertTrue(page.find("#legend").is_displayed() and page.find("#foot").is_displayed())
        page.run("window.dispatchEvent(new Event('afterprint'))")
        self.assertTrue(page.find("#search").is_displayed())


class Finding(Page):
    def test_a_school_is_found_by_typing_a_part_of_its_thai_name_and_its_card_opens(self):
        self.open()
        page, name = self.page, self.name(self.placed)
        self.search(name[2:-1])
        page.find("#results li[role=option]")
        page.keys(Keys.ARROW_DOWN)
        self.assertEqual(page.find("#search").get_attribute("aria-activedescendant"), "result-0")
        names = [e.text for e in page.driver.find_elements("css selector", "#results .name")]
        while name not in page.text("#results [aria-selected=true]"):
            page.keys(Keys.ARROW_DOWN)
        self.assertIn(name, names)
        page.keys(Keys.ENTER)
        page.until("document.querySelector('#card .trend svg')")
        self.assertEqual(page.text("#card-name"), name)
        self.assertEqual(page.fragment()["school"], self.schools["code"][self.placed])
        self.assertEqual(page.focus(), "card")
        page.keys(Keys.ESCAPE)
        page.until("document.getElementById('card').hidden")
        self.assertEqual(page.focus(), "search")

    def test_tone_marks_spaces_and_the_word_school_do_not_matter(self):
        self.open()
        name = self.name(self.placed)
        bare = "".join(c for c in name if not "\u0e47" <= c <= "\u0e4c")
        for text in [bare, "โรงเรียน" + name, " ".join(name), self.schools["code"][self.placed]]:
            found = self.page.run("return Viewer.searching.find(arguments[0], 5).schools", text)
            self.assertIn(self.placed, [one["index"] for one in found], text)

    def test_a_school_without_a_position_is_found_and_its_card_says_so(self):
        self.open()
        self.search(self.schools["code"][self.unplaced])
        self.page.keys(Keys.ENTER)
        self.page.until("document.querySelector('#card .warning')")
        self.assertIn("ไม่มีตำแหน่ง", self.page.text("#card .warning"))

    def test_nothing_found_is_told_with_what_to_try(self):
        self.open()
        self.search("ฮฮฮฮ")
        self.assertIn("ลองพิมพ์", self.page.text("#results"))
        self.page.until("document.getElementById('status').textContent.includes('ลองพิมพ์')")

    def test_the_address_restores_the_view_and_back_goes_back(self):
        code = self.schools["code"][self.placed]
        self.open(f"#map=11/8.5/101&theme=level&school={code}&size=small&q=x&lang=en")
        page = self.page
        self.assertEqual(page.run("return Viewer.themes.shown().name"), "level")
        self.assertEqual(page.text("#card-name"), self.name(self.placed))
        self.assertEqual(page.find("#search").get_property("value"), "x")
        self.assertAlmostEqual(page.run("return Viewer.map.leaflet().getZoom()"), 11)
        page.run("Viewer.view.set({school: null})")
        page.run("history.back()")
        page.until("!document.getElementById('card').hidden")
        self.assertEqual(page.fragment()["school"], code)

    def test_an_address_of_nonsense_still_shows_the_district(self):
        self.open("#map=x/y&theme=none&period=9&school=%3Cb%3E&amphoe=%27%22&lang=zz")
        self.assertIn("<b>", self.page.text("#card-name"))
        self.assertEqual(self.page.run("return document.querySelectorAll('#card b').length"), 0)
