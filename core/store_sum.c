/* Sums by which it shows that a row is not what was written. SQLite finds out where pages are damaged, not what is inside a
 * text: a verdict that a disk gave back wrong would be carried from run to run. */
#include <string.h>

#include "store_inside.h"

int64_t store_sum_of_bytes(struct text bytes)
{
	return (int64_t)hash_sum(bytes.at, bytes.length, 0);
}

static uint64_t with_string(const char *string, uint64_t sum)
{
	return string ? hash_sum(string, strlen(string), sum) : hash_sum("", 0, sum);
}

int64_t store_sum_of_row(const struct store_summed *row)
{
	const int counts[] = {row->counts.must, row->counts.unsure, row->counts.should};
	uint64_t sum = with_string(row->learner, with_string(row->verdict, with_string(row->waivers, 0)));
	return (int64_t)hash_sum(row->json.at, row->json.length, hash_sum(counts, sizeof counts, sum));
}

bool store_bytes_are_whole(struct text bytes, sqlite3_stmt *row, int sum)
{
	return sqlite3_column_type(row, sum) == SQLITE_NULL ||
	       sqlite3_column_int64(row, sum) == store_sum_of_bytes(bytes);
}

bool store_row_is_whole(sqlite3_stmt *row)
{
	enum { LEARNER, VERDICT, MUST, UNSURE, SHOULD, WAIVERS, JSON, SUM };
	const char *json = sqlite3_column_blob(row, JSON);
	struct store_summed summed = {
		.learner = (const char *)sqlite3_column_text(row, LEARNER),
		.verdict = (const char *)sqlite3_column_text(row, VERDICT),
		.waivers = (const char *)sqlite3_column_text(row, WAIVERS),
		.counts = {.must = sqlite3_column_int(row, MUST),
	                   .unsure = sqlite3_column_int(row, UNSURE),
	                   .should = sqlite3_column_int(row, SHOULD)},
		.json = {json ? json : "", json ? (size_t)sqlite3_column_bytes(row, JSON) : 0},
	};
	return sqlite3_column_type(row, SUM) == SQLITE_NULL ||
	       sqlite3_column_int64(row, SUM) == store_sum_of_row(&summed);
}
