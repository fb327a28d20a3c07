"""usage: viewer_tests.py SITE [SINGLE-FILE]

Looks at a published site of the sample district in headless Chromium, as people use it.
"""

import sys
import unittest

import looking
import page
import using

if __name__ == "__main__":
    page.Page.start()
    load = unittest.defaultTestLoader.loadTestsFromModule
    result = unittest.TextTestRunner().run(unittest.TestSuite([load(looking), load(using)]))
    page.Page.page.close()
    sys.exit(not result.wasSuccessful())
