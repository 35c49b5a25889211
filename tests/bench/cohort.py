#!/usr/bin/env python3
"""A cohort for the bench: cohort.py COUNT FOLDER [BYTES]

Writes COUNT portfolios in assay's format below FOLDER, a hundred to a folder: the same bytes every time, for each is drawn
from its own number alone. They are of several bodies, units and ways of writing, of 9 kB on average, four to eight items of
evidence, three to five objectives; something is missing from about half of them. With BYTES, each is about as long as that: it has
more entries of the same kinds. Every sixth has a folder of its own with the files that its evidence names, of which some lack."""
import datetime
import os
import random
import sys
from multiprocessing import Pool

import cohort_words as words
from cohort_record import draw_record

IN_A_FOLDER = 100
EVERY_NTH_HAS_FILES = 6
TRIES = 2


class Draw(dict):
	"""The slots of one learner's clauses: own facts are kept as entries, all else is drawn anew each time."""

	def __init__(self, number):
		super().__init__()
		self.random = random.Random(number).random
		self.number = number
		self.day = datetime.date(2024, 6, 1).toordinal()

	def below(self, count):
		return int(self.random() * count)

	def between(self, least, most):
		return least + int(self.random() * (most - least + 1))

	def one(self, among):
		return among[int(self.random() * len(among))]

	def chance(self, share):
		return self.random() < share

	def some_of(self, among, count):
		"""So many different ones, in an order of their own."""
		left = list(among)
		return [left.pop(self.below(len(left))) for _ in range(min(count, len(left)))]

	def say(self, among):
		return self.one(among).format_map(self)

	def __missing__(self, slot):
		if slot in words.PARTS:
			return self.one(words.PARTS[slot]).format_map(self)
		if slot in DRAWN:
			return DRAWN[slot](self)
		if slot[0].islower():
			raise KeyError(slot)
		return capital(self[slot[0].lower() + slot[1:]])


def capital(text):
	return text[:1].upper() + text[1:]


DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def in_words(day):
	date = datetime.date.fromordinal(day)
	return "%d %s" % (date.day, MONTHS[date.month - 1])


def past_day(draw):
	return draw.day - draw.between(1, 40)


DRAWN = {
	"few": lambda draw: str(draw.between(2, 6)),
	"some": lambda draw: str(draw.between(7, 34)),
	"many": lambda draw: str(draw.between(35, 240)),
	"year": lambda draw: str(draw.between(2022, 2025)),
	"time": lambda draw: "%d:%02d" % (draw.between(8, 19), draw.below(12) * 5),
	"day": lambda draw: draw.one(DAYS),
	"month": lambda draw: MONTHS[datetime.date.fromordinal(draw.day - draw.between(1, 60)).month - 1],
	"date": lambda draw: in_words(past_day(draw)),
	"who": lambda draw: draw.one(("Mrs ", "Mr ", "Ms ", "Dr ")) + chr(65 + draw.below(24)),
	"mate": lambda draw: chr(65 + draw.below(24)),
}


def as_said_by(text, subject, owner):
	return (" " + text + " ").replace(" I ", " %s " % subject).replace(" my ", " %s " % owner).strip()


def learn_strand(draw, strand):
	"""What is measured, from where to where, and what is done for it: a learner's own figures."""
	measure, unit, low, high, target_low, target_high, bad, good, skill, effect = strand
	texts = {"measure": measure, "bad": bad, "good": good, "skill": skill, "effect": effect}
	own = {slot: text.format_map(draw) for slot, text in texts.items()}
	base, target = draw.between(low, high), draw.between(target_low, target_high)
	after = target + draw.between(-1, 2)
	own.update(base="%d%s" % (base, unit), target="%d%s" % (target, unit), after="%d%s" % (after, unit), move="raise" if target > base else "cut")
	own.update(you_bad=as_said_by(own["bad"], "you", "your"), we_bad=as_said_by(own["bad"], "we", "our"), you_good=as_said_by(own["good"], "you", "your"))
	return own


def draw_learner(number):
	draw = Draw(number)
	setting = draw.one(tuple(words.SETTINGS.values()))
	draw.update(zip(("role", "firm", "place", "customers", "matter", "system", "manager"), setting))
	strands = [learn_strand(draw, strand) for strand in draw.some_of(words.STRANDS, len(words.STRANDS))]
	draw.update(measure2=strands[-1]["measure"], base2=strands[-1]["base"])
	draw.fill = lambda at: draw.update(strands[at % len(strands)])
	draw.in_words = in_words
	draw.fill(0)
	return draw


def place_of(folder, number):
	group = os.path.join(folder, "%04d" % (number // IN_A_FOLDER))
	if number % EVERY_NTH_HAS_FILES == 0:
		return os.path.join(group, "%06d" % number, "portfolio.yaml")
	return os.path.join(group, "%06d.yaml" % number)


def write(job):
	folder, number, wanted = job
	scale = 1
	path = place_of(folder, number)
	has_files = number % EVERY_NTH_HAS_FILES == 0
	text, files = draw_record(draw_learner(number), 1, has_files)
	for _ in range(TRIES if wanted else 0):
		scale = max(1, round(scale * wanted / len(text)))
		text, files = draw_record(draw_learner(number), scale, has_files)
	os.makedirs(os.path.join(os.path.dirname(path), "evidence") if files else os.path.dirname(path), exist_ok=True)
	with open(path, "w", encoding="utf-8") as file:
		file.write(text)
	for name in files:
		with open(os.path.join(os.path.dirname(path), name), "w", encoding="utf-8") as file:
			file.write("Evidence of learner %d.\n" % number)
	return len(text.encode())


def main():
	if len(sys.argv) not in (3, 4):
		sys.exit(__doc__)
	count, folder, wanted = int(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 0
	jobs = ((folder, number, wanted) for number in range(count))
	with Pool() as pool:
		total = sum(pool.imap_unordered(write, jobs, 200))
	print("%d portfolios, %d bytes, %.0f on average" % (count, total, total / count))


if __name__ == "__main__":
	main()
