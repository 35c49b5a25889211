/* Sums by which it shows that a row is not what was written. SQLite finds out where pages are damaged, not what is inside a
 * text: a verdict that a disk gave back wrong would be carried from run to run. */
#include <string.h>

#include "store_inside.h"

/* How sums are made; before version 4 of the schema it was hash_old_sum. */
typedef uint64_t hashing(const void *bytes, size_t length, uint64_t seed);

static int64_t sum_of_bytes(hashing *sum_of, struct text bytes)
{
	return (int64_t)sum_of(bytes.at, bytes.length, 0);
}

static int64_t sum_of_row(hashing *sum_of, const struct store_summed *row)
{
	const char *const texts[] = {row->waivers, row->verdict, row->learner};
	const int counts[] = {row->counts.must, row->counts.unsure, row->counts.should};
	uint64_t sum = 0;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		sum = sum_of(texts[i] ? texts[i] : "", texts[i] ? strlen(texts[i]) : 0, sum);
	sum = sum_of(counts, sizeof counts, sum);
	return (int64_t)sum_of(row->json.at, row->json.length, sum);
}

int64_t store_sum_of_bytes(struct text bytes)
{
	return sum_of_bytes(hash_sum, bytes);
}

int64_t store_sum_of_row(const struct store_summed *row)
{
	return sum_of_row(hash_sum, row);
}

int64_t store_sum_of_brief(const struct store_summed *row)
{
	struct store_summed brief = *row;
	uint64_t length = row->json.length;
	brief.json = (struct text){(const char *)&length, sizeof length};
	return store_sum_of_row(&brief);
}

bool store_bytes_are_whole(struct text bytes, sqlite3_stmt *row, int sum)
{
	int64_t kept = sqlite3_column_int64(row, sum);
	return sqlite3_column_type(row, sum) == SQLITE_NULL || kept == store_sum_of_bytes(bytes) ||
	       kept == sum_of_bytes(hash_old_sum, bytes);
}

enum { LEARNER, VERDICT, MUST, UNSURE, SHOULD, WAIVERS, JSON, SUM };

/* What stands beside the JSON. */
static struct store_summed summed_of(sqlite3_stmt *row)
{
	return (struct store_summed){
		.learner = (const char *)sqlite3_column_text(row, LEARNER),
		.verdict = (const char *)sqlite3_column_text(row, VERDICT),
		.waivers = (const char *)sqlite3_column_text(row, WAIVERS),
		.counts = {.must = sqlite3_column_int(row, MUST),
	                   .unsure = sqlite3_column_int(row, UNSURE),
	                   .should = sqlite3_column_int(row, SHOULD)},
	};
}

bool store_brief_is_whole(sqlite3_stmt *row)
{
	struct store_summed summed = summed_of(row);
	summed.json.length = (size_t)sqlite3_column_int64(row, JSON);
	return sqlite3_column_type(row, SUM) == SQLITE_INTEGER &&
	       sqlite3_column_int64(row, SUM) == store_sum_of_brief(&summed);
}

bool store_row_is_whole(sqlite3_stmt *row)
{
	const char *json = sqlite3_column_blob(row, JSON);
	struct store_summed summed = summed_of(row);
	summed.json = (struct text){json ? json : "", json ? (size_t)sqlite3_column_bytes(row, JSON) : 0};
	int64_t kept = sqlite3_column_int64(row, SUM);
	return sqlite3_column_type(row, SUM) == SQLITE_NULL || kept == store_sum_of_row(&summed) ||
	       kept == sum_of_row(hash_old_sum, &summed);
}
