#!/usr/bin/env python3
"""What the sandbox costs: sandbox_bench.py BUILD COUNT ROUNDS PROGRAM UNBOUNDED UNWALLED

The same cohort of COUNT portfolios (see cohort.py), stored and written as jsonl, by three builds: PROGRAM as it is, one without
budgets of steps, work, memory and time, and one whose processes give up nothing (WALLS=no). In ROUNDS rounds in which they
take turns, forwards and backwards, so that a busy machine is unfair to none; CPU time of all processes. Each ratio is the
median over the rounds of PROGRAM to the other in the same round. The walls are raised once a run: what that costs is seen in
runs over a single portfolio."""
import statistics
import sys

from cohort_bench import Bench, machine

AIM = 1.10
SINGLES_PER_ROUND = 10
NAMES = ("as it is", "without budgets", "without walls")


def spent_by(bench, programs, folder, number):
	"""CPU seconds of each program over the folder, in an order that changes from round to round."""
	found = {}
	for name in NAMES if number % 2 else reversed(NAMES):
		bench.program = programs[name]
		found[name] = bench.check_anew(folder, "sandbox.db", 1)[0]
	return found


def ratio(rounds, other):
	return statistics.median(each["as it is"] / each[other] for each in rounds)


def main():
	build, count, number_of_rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
	programs = dict(zip(NAMES, sys.argv[4:]))
	bench = Bench(build, programs["as it is"])
	folder, paths = bench.make_cohort("cohort-%d" % count, count)
	rounds = [spent_by(bench, programs, folder, number) for number in range(number_of_rounds)]
	singles = [spent_by(bench, programs, paths[0], number) for number in range(number_of_rounds * SINGLES_PER_ROUND)]
	print(machine())
	for name in NAMES:
		print("%-18s %9.0f ms CPU for %d portfolios, %6.2f ms for one" % (name, statistics.median(each[name] for each in rounds) * 1e3,
			count, statistics.median(each[name] for each in singles) * 1e3))
	print("budgets: %.3f of the time without them (aim: at most %.2f)" % (ratio(rounds, "without budgets"), AIM))
	print("walls:   %.3f of the time without them; %.2f ms a run" % (ratio(rounds, "without walls"),
		statistics.median(each["as it is"] - each["without walls"] for each in singles) * 1e3))


if __name__ == "__main__":
	main()
