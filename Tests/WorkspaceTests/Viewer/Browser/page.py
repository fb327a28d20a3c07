"""The page that the tests look at: a published site of the sample district in a browser."""

import json
import pathlib
import sys
import unittest

import browser as tools

SITE = pathlib.Path(sys.argv[1])
SINGLE = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None


def data(name):
    return json.loads((SITE / "data" / name).read_text("utf-8"))


class Page(unittest.TestCase):
    @classmethod
    def start(cls):
        cls.address = tools.serve(SITE)
        cls.page = tools.Browser()
        schools = data("schools.json")
        cls.schools = schools
        placed = [i for i, x in enumerate(schools["lon"]) if x is not None and schools["name"][i]]
        cls.placed = placed[5]
        cls.unplaced = next(i for i, x in enumerate(schools["lon"]) if x is None)

    def setUp(self):
        self.page.resize(1280, 800)
        tools.Site.broken = set()

    def tearDown(self):
        self.assertEqual(self.page.messages(), [], "the console is silent")

    def open(self, fragment=""):
        self.page.open(self.address + fragment)

    def name(self, index):
        return self.schools["name"][index] or self.schools["code"][index]

    def search(self, text):
        self.page.find("#search").send_keys(text)
        self.page.until("!document.getElementById('results').hidden")
