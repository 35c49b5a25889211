#!/usr/bin/env python3
"""What a cohort is like, by assay's own results: cohort_figures.py FOLDER RESULTS.jsonl

Sizes, verdicts, findings a portfolio, entries a portfolio, and how many of the sentences differ from each other."""
import json
import os
import re
import sys
from collections import Counter

import yaml

PROSE = {"text", "impact", "response", "change", "success", "quantitative", "qualitative", "findings", "gap", "training", "adjustments",
	"customer_impact", "resources", "outcome", "advantages", "disadvantages"}
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")


def portfolios(folder):
	for place, folders, names in os.walk(folder):
		folders.sort()
		for name in sorted(names):
			if name.endswith(".yaml"):
				yield os.path.join(place, name)


def prose(value, key=None):
	if isinstance(value, dict):
		for name, part in value.items():
			yield from prose(part, name)
	elif isinstance(value, list):
		for part in value:
			yield from prose(part, key)
	elif key in PROSE and value:
		yield str(value)


def faults(result):
	"""Each fault once, and how often one is named."""
	found, named = {}, 0
	parts = [result] + result.get("units", []) + [criterion for unit in result.get("units", []) for criterion in unit["criteria"]]
	for part in parts:
		for finding in part.get("findings", []):
			found[finding["fault"]] = finding["level"]
			named += 1
	return found, named


def say(what, counts):
	counts = sorted(counts)
	mean, last = sum(counts) / len(counts), len(counts) - 1
	print("%-44s mean %8.1f   least %6d, quartiles %6d %6d %6d, most %6d" % (what, mean, *(counts[last * i // 4] for i in range(5))))


def main():
	sizes, items, objectives, found, named, verdicts, levels = [], [], [], [], [], Counter(), Counter()
	texts, sentences = Counter(), Counter()
	for path in portfolios(sys.argv[1]):
		with open(path, "rb") as file:
			data = file.read()
		portfolio = yaml.load(data, yaml.CSafeLoader)
		sizes.append(len(data))
		items.append(len(portfolio["evidence"]))
		if portfolio.get("development_plan"):
			objectives.append(len(portfolio["development_plan"]["objectives"]))
		for text in prose(portfolio):
			texts[text] += 1
			sentences.update(part.strip() for part in SENTENCE_END.split(text) if len(part) > 3)
	with open(sys.argv[2], encoding="utf-8") as file:
		for line in file:
			result = json.loads(line)
			verdicts[result["verdict"]] += 1
			once, often = faults(result)
			found.append(len(once))
			named.append(often)
			levels.update(once.values())
	say("bytes", sizes)
	say("items of evidence", items)
	say("objectives, where there is a plan", objectives)
	say("findings and questions, each fault once", found)
	say("the same, under each criterion", named)
	count = len(found)
	print("of each level: " + ", ".join("%s %.1f" % (level, levels[level] / count) for level in sorted(levels)))
	print("verdicts: " + ", ".join("%s %.1f%%" % (verdict, 100 * verdicts[verdict] / count) for verdict in sorted(verdicts)))
	for what, counter in (("texts", texts), ("sentences", sentences)):
		total = sum(counter.values())
		print("%s: %d, of which %.1f%% are different, %.1f%% stand once only" % (what, total, 100 * len(counter) / total,
			100 * sum(1 for often in counter.values() if often == 1) / total))


if __name__ == "__main__":
	main()
