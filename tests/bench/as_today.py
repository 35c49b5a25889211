#!/usr/bin/env python3
"""The same work as it is done today, for the bench: as_today.py FOLDER DATABASE RESULTS.jsonl

PyYAML with its C loader, ten of assay's rules as a person would write them in an afternoon, JSON lines and one SQLite
transaction. The rules look at patterns where assay reads the text, so their answers are coarser; places in the file, layers of
thresholds, kinds of awarding body and limits are left out altogether. What is compared is the time."""
import datetime
import hashlib
import json
import os
import re
import sqlite3
import sys

import yaml

AMOUNT = re.compile(r"\d+(?:\.\d+)?\s*(?:%|per cent|minutes?|hours?|days?|weeks?|calls?|a (?:day|week|month))|\b\d+ (?:of|out of) \d+\b", re.I)
DEADLINE = re.compile(r"\b(?:by|before|until|within|not later than|by the end of)\b[^.;]*\b(?:\d{4}|January|February|March|April|May|June|July|August|"
	r"September|October|November|December|weeks?|months?)\b", re.I)
VAGUE = re.compile(r"\b(?:better|improve|more|good|confident|try|keep up|practise|look into|read up)\b", re.I)
SELF = re.compile(r"\b(?:I|my|me)\b")
ACTED = re.compile(r"\b(?:added|changed|asked|rang|talked|made|moved|put|told|went|thanked|since|now)\b", re.I)
EFFECT = re.compile(r"\b(?:now|since|fewer|less|sooner|from .+ to|fell|rose|before)\b", re.I)


def day(value):
	try:
		return datetime.date.fromisoformat(str(value))
	except ValueError:
		return None


def listed(value):
	return value if isinstance(value, list) else [] if value is None else [value]


def plan_of(portfolio):
	return portfolio.get("development_plan") or {}


def measurable(portfolio):
	for at, objective in enumerate(listed(plan_of(portfolio).get("objectives"))):
		if not objective.get("target") and not AMOUNT.search("%s %s" % (objective.get("text", ""), objective.get("success", ""))):
			yield "development_plan.objectives[%d]" % at, "nothing can be measured"


def specific(portfolio):
	for at, objective in enumerate(listed(plan_of(portfolio).get("objectives"))):
		text = str(objective.get("text", ""))
		if len(text.split()) < 8 or VAGUE.search(text) and not AMOUNT.search(text):
			yield "development_plan.objectives[%d]" % at, "says too little of what will be different"


def time_bound(portfolio):
	for at, objective in enumerate(listed(plan_of(portfolio).get("objectives"))):
		if not day(objective.get("target_date")) and not DEADLINE.search(str(objective.get("text", ""))):
			yield "development_plan.objectives[%d]" % at, "no date by which it is to be reached"


def has_means(portfolio):
	for at, objective in enumerate(listed(plan_of(portfolio).get("objectives"))):
		for key in ("actions", "resources", "review_dates"):
			if not listed(objective.get(key)):
				yield "development_plan.objectives[%d]" % at, "no " + key


def enough_activities(portfolio):
	done = {activity.get("type") for activity in listed(portfolio.get("activities")) if activity.get("status") == "done"}
	if plan_of(portfolio) and len(done) < 2:
		yield "activities", "fewer than two kinds of activity were done"


def has_effect(portfolio):
	for at, activity in enumerate(listed(portfolio.get("activities"))):
		impact = str(activity.get("impact", ""))
		if not SELF.search(impact) or not EFFECT.search(impact):
			yield "activities[%d]" % at, "does not say what changed"


def several_sources(portfolio):
	if len({feedback.get("source") for feedback in listed(portfolio.get("feedback"))} - {"self", None}) < 2:
		yield "feedback", "fewer than two kinds of people"


def was_used(portfolio):
	for at, feedback in enumerate(listed(portfolio.get("feedback"))):
		if not feedback.get("led_to") and not ACTED.search(str(feedback.get("response", ""))):
			yield "feedback[%d]" % at, "nothing was done with it"


def revised_after_plan(portfolio):
	created = day(plan_of(portfolio).get("created"))
	for at, revision in enumerate(listed(plan_of(portfolio).get("revisions"))):
		made = day(revision.get("date"))
		if created and made and made <= created:
			yield "development_plan.revisions[%d]" % at, "is not later than the plan"


def is_mapped(portfolio):
	for at, item in enumerate(listed(portfolio.get("evidence"))):
		if not listed(item.get("criteria")):
			yield "evidence[%d]" % at, "is claimed for no criterion"


RULES = (measurable, specific, time_bound, has_means, enough_activities, has_effect, several_sources, was_used, revised_after_plan, is_mapped)


def judge(path):
	with open(path, "rb") as file:
		data = file.read()
	portfolio = yaml.load(data, yaml.CSafeLoader)
	findings = [{"rule": rule.__name__, "at": at, "reason": reason} for rule in RULES for at, reason in rule(portfolio)]
	return {"path": path, "learner": portfolio["learner"]["id"], "sha256": hashlib.sha256(data).hexdigest(),
		"verdict": "gap" if findings else "ready", "findings": findings}


def paths_below(folder):
	for place, folders, names in os.walk(folder):
		folders.sort()
		yield from (os.path.join(place, name) for name in sorted(names) if name.endswith(".yaml"))


def main():
	folder, database, results = sys.argv[1:]
	store = sqlite3.connect(database)
	store.execute("CREATE TABLE IF NOT EXISTS portfolio (path TEXT PRIMARY KEY, sha256 TEXT, verdict TEXT, result TEXT)")
	with store, open(results, "w", encoding="utf-8") as out:
		for path in paths_below(folder):
			result = judge(path)
			line = json.dumps(result)
			out.write(line + "\n")
			store.execute("INSERT OR REPLACE INTO portfolio VALUES (?, ?, ?, ?)", (path, result["sha256"], result["verdict"], line))


if __name__ == "__main__":
	main()
