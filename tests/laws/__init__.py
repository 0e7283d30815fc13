"""The laws that hold for any input, as functions that raise an AssertionError where one is broken.

`stages` has those of each stage, `documents` those of what comes out of them, `mending` those of mended marks,
`renderings` those of every format, `inputs` those of whatever bytes a file holds. The properties ask them of what
hypothesis makes up, `test_found` of what broke one once, and `tools/fuzz.py` of what a fuzzer grows.
"""
