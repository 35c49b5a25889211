#!/usr/bin/env python3
"""What a cohort costs, as CPU time of all processes: cohort_bench.py BUILD PROGRAM COUNT ROUNDS

Makes the cohort of COUNT portfolios in BUILD/cohort (see cohort.py) if it is not there, then measures in ROUNDS rounds in which
the parts take turns, so that a busy machine is unfair to none, and prints their medians and their ratios to F: libyaml's bare
event parse of the same files in one thread. With COHORT_GROWTH=COUNTS it also says what a kB costs in cohorts of these
numbers and in single portfolios of 10 kB, 100 kB and 1 MB."""
import os
import shutil
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ONES = 15
CHANGED_SHARE = 100
AS_TODAY = 500
SINGLES = 12
MANY = 1000
GROWN_BYTES = (10_000, 100_000, 1_000_000)
LONGEST = 1.3 # of a single portfolio, to its least
DONE = (0, 1, 4) # 4: a rule was stopped by a limit, which the longest portfolios may bring about


class Bench:
	def __init__(self, build, program):
		self.build, self.program = os.path.abspath(build), os.path.abspath(program)
		self.work = os.path.join(self.build, "bench-work")
		shutil.rmtree(self.work, ignore_errors=True)
		os.makedirs(self.work)

	def at(self, name):
		return os.path.join(self.work, name)

	def spend(self, command, stdin=None, good=DONE):
		"""CPU seconds, wall seconds and peak KiB of a command."""
		spent = [os.path.join(self.build, "bench-spent"), self.at("figures")]
		done = subprocess.run(spent + command, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True)
		with open(self.at("figures")) as figures:
			cpu, wall, peak, status = figures.read().split()
		if int(status) not in good:
			sys.exit("%s: exit status %s\n%s" % (" ".join(command), status, done.stdout.decode()[-2000:]))
		return float(cpu), float(wall), int(peak)

	def make_cohort(self, name, count, least=0):
		folder = os.path.join(self.build, name)
		if not os.path.exists(folder + ".list"):
			shutil.rmtree(folder, ignore_errors=True)
			subprocess.run([sys.executable, "-B", os.path.join(HERE, "cohort.py"), str(count), folder] + ([str(least)] if least else []), check=True)
			with open(folder + ".list", "w") as out:
				out.writelines(path + "\n" for path in paths_below(folder))
		with open(folder + ".list") as file:
			return folder, file.read().split()

	def events(self, folder):
		with open(folder + ".list") as paths:
			return self.spend([os.path.join(self.build, "bench-events")], paths)

	def check(self, folder, database, jobs):
		return self.spend([self.program, "check", folder, "--db", self.at(database), "--jobs", str(jobs), "--no-progress",
			"--format", "jsonl=" + self.at("results.jsonl")])

	def check_anew(self, folder, database, jobs):
		for ending in ("", "-wal", "-shm"):
			if os.path.exists(self.at(database) + ending):
				os.remove(self.at(database) + ending)
		return self.check(folder, database, jobs)

	def as_today(self, folder):
		return self.spend([sys.executable, "-B", os.path.join(HERE, "as_today.py"), folder, self.at("today.db"), self.at("today.jsonl")])


def paths_below(folder):
	for place, folders, names in os.walk(folder):
		folders.sort()
		yield from (os.path.join(place, name) for name in sorted(names) if name.endswith(".yaml"))


def change(paths, round_number):
	"""Another figure in one portfolio of a hundred: each gets a comment of this round at its end."""
	for path in paths[round_number % CHANGED_SHARE::CHANGED_SHARE]:
		with open(path, "a") as file:
			file.write("# looked at again, %d\n" % round_number)


def put_back(paths):
	for path in paths:
		with open(path) as file:
			text = file.read()
		kept = "".join(line for line in text.splitlines(True) if not line.startswith("# looked at again"))
		if kept != text:
			with open(path, "w") as file:
				file.write(kept)


def medians(found):
	return [statistics.median(column) for column in zip(*found)]


def measure(bench, folder, paths, sample, sampled, rounds):
	"""The medians of each part: CPU, wall, peak; of `one` and `today` for one portfolio."""
	found = {part: [] for part in ("events", "one worker", "two workers", "unchanged", "changed", "one", "today", "today start")}
	empty = bench.at("empty")
	os.makedirs(empty)
	for number in range(rounds):
		found["events"].append(bench.events(folder))
		found["one worker"].append(bench.check_anew(folder, "one.db", 1))
		found["unchanged"].append(bench.check(folder, "one.db", 1))
		change(paths, number)
		found["changed"].append(bench.check(folder, "one.db", 1))
		put_back(paths[number % CHANGED_SHARE::CHANGED_SHARE])
		found["two workers"].append(bench.check_anew(folder, "two.db", 2))
		found["one"] += [bench.check_anew(path, "single.db", 1) for path in paths[:: max(1, len(paths) // ONES)]]
		found["today"].append(bench.as_today(sample))
		found["today start"].append(bench.as_today(empty))
	return {part: medians(figures) for part, figures in found.items()}


def machine():
	with open("/proc/cpuinfo") as file:
		models = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
	return "%s, %d cores" % (models[0] if models else os.uname().machine, os.cpu_count())


AIMS = {"one worker": 2.0, "unchanged": 0.12, "changed": 0.15}
SAID = {"events": "F: libyaml's bare events, one thread", "one worker": "whole run, one worker", "two workers": "whole run, two workers",
	"unchanged": "second run, nothing changed", "changed": "third run, 1% changed"}


def say_table(found, count, sampled, kilobytes):
	parse = found["events"][0]
	print("%-40s %10s %10s %9s %9s %10s" % ("%d portfolios, %.1f kB on average" % (count, kilobytes / count), "CPU ms", "us each", "ratio to F", "wall s", "peak MiB"))
	for part, words in SAID.items():
		cpu, wall, peak = found[part]
		print("%-40s %10.0f %10.0f %9.2f %10.2f %10.1f%s" % (words, cpu * 1e3, cpu * 1e6 / count, cpu / parse, wall, peak / 1024,
			"   (aim: at most %.2f F)" % AIMS[part] if part in AIMS else ""))
	one, two = found["one worker"], found["two workers"]
	print("two workers to one: wall %.2f (aim: 0.65), CPU %.2f (aim: 1.08)" % (two[1] / one[1], two[0] / one[0]))
	print("one portfolio, new database: %.1f ms CPU (aim: 10), %.1f ms wall, peak %.1f MiB" % (found["one"][0] * 1e3, found["one"][1] * 1e3, found["one"][2] / 1024))
	today = (found["today"][0] - found["today start"][0]) / sampled
	print("as it is done today (Python, PyYAML's C loader, ten rules): %.0f us of CPU a portfolio, %.1f F, %.1f times assay's whole run with all rules"
		% (today * 1e6, today / (parse / count), today / (one[0] / count)))


def mean_cost(bench, paths, rounds):
	"""The mean over the paths of the median CPU of each, and the highest peak."""
	found = [medians([bench.check_anew(path, "growth.db", 1) for _ in range(rounds)]) for path in paths]
	return sum(each[0] for each in found) / len(found), max(each[2] for each in found)


def grow(bench, counts, rounds):
	"""CPU of assay a kB, less that of a start; of cohorts, then of single portfolios."""
	print("\n%-40s %10s %12s %12s %10s" % ("growth (less a start)", "kB", "CPU ms", "us a kB", "peak MiB"))
	kinds = [("%d portfolios" % count, "cohort-%d" % count, count, 0) for count in counts]
	kinds += [("one of %d kB" % (least // 1000), "single-%d" % least, SINGLES, least) for least in GROWN_BYTES]
	for name, folder, count, least in kinds:
		folder, paths = bench.make_cohort(folder, count, least)
		if least: # one of half as much again may hold more values than a portfolio may
			paths = [path for path in paths if os.path.getsize(path) < least * LONGEST]
		start = start_cost(bench, rounds) # now, for the machine may have become busier
		cpu, peak = mean_cost(bench, paths if least else [folder], rounds if count <= MANY else 1)
		kilobytes = sum(os.path.getsize(path) for path in paths) / 1000 / (len(paths) if least else 1)
		print("%-40s %10.0f %12.1f %12.2f %10.1f" % (name, kilobytes, cpu * 1e3, (cpu - start) * 1e6 / kilobytes, peak / 1024))


def start_cost(bench, rounds):
	"""What a run costs before the first portfolio is judged: that of one whose units are unknown is next to nothing."""
	path = bench.at("nothing.yaml")
	with open(path, "w") as file:
		file.write("portfolio: 1\nlearner: {id: \"1\"}\nqualification: nobody/nothing\nunits: [nothing]\n")
	return medians([bench.spend([bench.program, "check", path, "--db", bench.at("start.db"), "--jobs", "1", "--no-progress", "--format",
		"jsonl=" + bench.at("results.jsonl")], good=(3,)) for i in range(3 * rounds)])[0]


def main():
	build, program, count, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
	bench = Bench(build, program)
	folder, paths = bench.make_cohort("cohort-%d" % count, count)
	put_back(paths)
	sample, sampled = bench.make_cohort("cohort-%d" % min(count, AS_TODAY), min(count, AS_TODAY))
	print(machine())
	found = measure(bench, folder, paths, sample, len(sampled), rounds)
	say_table(found, count, len(sampled), sum(os.path.getsize(path) for path in paths) / 1000)
	start = start_cost(bench, rounds)
	print("a start alone (a portfolio of which nothing can be judged): %.1f ms CPU" % (start * 1e3))
	growth = [int(number) for number in os.environ.get("COHORT_GROWTH", "").split()]
	if growth:
		grow(bench, growth, rounds)
	shutil.rmtree(bench.work)


if __name__ == "__main__":
	main()
