# Scores answers: lines of  set  label  id  wanted  got  difficult, tab-separated. A label whose values are words and not
# 1 and 0 is scored by its share of right answers. `-v misses=FILE` gets the lines that are wrong.
# The measures: F1 = 2 tp / (2 tp + fp + fn); kappa = (po - pe) / (1 - pe), Cohen 1960.

function ratio(a, b) { return b ? a / b : 0 }

function kappa(key, n,    agreed, chance, value, pair) {
	for (pair in seen)
		if (index(pair, key SUBSEP) == 1) {
			value = substr(pair, length(key) + 2)
			chance += wanted[pair] * got[pair] / n / n
			agreed += both[pair] / n
		}
	return chance < 1 ? (agreed - chance) / (1 - chance) : 1
}

function count(key) {
	rows[key]++
	right[key] += $4 == $5
	tp[key] += $4 == "1" && $5 == "1"
	fp[key] += $4 == "0" && $5 == "1"
	fn[key] += $4 == "1" && $5 == "0"
	wanted[key, $4]++
	got[key, $5]++
	both[key, $4] += $4 == $5
	seen[key, $4] = seen[key, $5] = 1
	if ($4 != "1" && $4 != "0")
		words[key] = 1
}

# precision, recall and F1, or the share of right answers; then kappa
function figures(key) {
	if (!rows[key])
		return sprintf("%36s", "-")
	if (words[key])
		return sprintf("%12s right %5.3f       %6.3f", "", ratio(right[key], rows[key]), kappa(key, rows[key]))
	return sprintf("%8.3f %8.3f %8.3f %8.3f", ratio(tp[key], tp[key] + fp[key]), ratio(tp[key], tp[key] + fn[key]),
		ratio(2 * tp[key], 2 * tp[key] + fp[key] + fn[key]), kappa(key, rows[key]))
}

BEGIN {
	FS = OFS = "\t"
	printf "%-16s %-14s %5s %35s   %s\n", "", "", "", "precision   recall       F1    kappa", "without the difficult"
}

{
	name = $1 SUBSEP $2
	if (!(name in order)) {
		order[name] = ++names
		at[names] = name
	}
	count(name "|all")
	if ($6 != "1")
		count(name "|plain")
	if ($4 != $5)
		print $1, $2, $3, $4, $5 > misses
}

END {
	for (i = 1; i <= names; i++) {
		split(at[i], part, SUBSEP)
		printf "%-16s %-14s %5d %s  %s\n", part[1], part[2], rows[at[i] "|all"], figures(at[i] "|all"), figures(at[i] "|plain")
	}
}
