"""SymPy's process: by `simplify(a - b) == 0`; with the word `equals`, by `a.equals(b)`.

Variables bear what SymPy has of their domain (positive, nonnegative, negative, real), and decimals are the rationals
that they spell. The protocol is that of protocol.ts.
"""

import json
import re
import sys
import time

import sympy
from sympy.parsing.sympy_parser import parse_expr, rationalize, standard_transformations

READING = standard_transformations + (rationalize,)


def symbol(name, domain):
    if domain in ("positive", "probability"):
        return sympy.Symbol(name, positive=True)
    if domain == "nonnegative":
        return sympy.Symbol(name, nonnegative=True)
    ends = re.fullmatch(r"interval\((.*),(.*)\)", domain)
    if ends and float(ends[1]) >= 0:
        return sympy.Symbol(name, positive=True)
    if ends and float(ends[2]) <= 0:
        return sympy.Symbol(name, negative=True)
    return sympy.Symbol(name, real=True)


def read(text, names):
    return parse_expr(text, local_dict=names, transformations=READING)


def prepare(task):
    names = {name: symbol(name, domain) for name, domain in task["given"].items()}
    try:
        return names, read(task["target"], names)
    except Exception:
        return None


def decide(names, target, text):
    try:
        answer = read(text, names)
    except Exception:
        return "unread"
    try:
        if "equals" in sys.argv:
            equal = target.equals(answer)
        else:
            equal = sympy.simplify(target - answer) == 0
    except Exception:
        return "undecided"
    return {True: "equal", False: "different"}.get(equal, "undecided")


def rule(task):
    if task["id"] not in kept:
        kept[task["id"]] = prepare(task)
    if kept[task["id"]] is None:
        return {"verdict": "unread", "micros": 0}
    names, target = kept[task["id"]]
    started = time.perf_counter()
    verdict = decide(names, target, task["answer"])
    return {"verdict": verdict, "micros": (time.perf_counter() - started) * 1e6}


kept = {}
print(json.dumps({"version": sympy.__version__}), flush=True)
for line in sys.stdin:
    print(json.dumps([rule(task) for task in json.loads(line)]), flush=True)
