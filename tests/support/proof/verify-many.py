"""Runs verifier/verify.py over many bundles in one process, for the tampering campaign.

Reads a line for each bundle: "whole" or "log", a tab, and its folder. "log" leaves out the signed
list of files, so that what is found is found by the log alone. Answers "holds" or "found", a tab,
and the reason.
"""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../../verifier"))
sys.dont_write_bytecode = True
import verify  # noqa: E402

for line in sys.stdin:
    mode, folder = line.rstrip("\n").split("\t")
    try:
        verify.check(folder, manifest=mode == "whole")
        print("holds\t", flush=True)
    except verify.Mismatch as mismatch:
        print(f"found\t{mismatch.en}", flush=True)
