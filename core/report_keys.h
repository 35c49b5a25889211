/* The keys of the JSON reports, object by object: what report_json.c writes, with a sentence for each key. JSON Schema is
 * made from it, and report_json.c writes by it: a key that is not here can't get into a report. */
#ifndef ASSAY_REPORT_KEYS_H
#define ASSAY_REPORT_KEYS_H

#include <stdbool.h>
#include <stddef.h>

enum report_type { REPORT_TEXT, REPORT_NUMBER, REPORT_REAL, REPORT_TRUTH, REPORT_OBJECT };

struct report_object;
struct report_key {
	const char *key;
	enum report_type type;
	bool list;
	bool maybe_null;                    /* null where there is nothing to say */
	bool maybe_absent;                  /* left out where there is nothing to say */
	const char *const *words;           /* NULL: any text */
	const struct report_object *object; /* of REPORT_OBJECT */
	const char *says;
};
struct report_object {
	const char *name;
	const struct report_key *keys;
	size_t count;
};

extern const struct report_object report_keys_report, report_keys_portfolio, report_keys_layer;
/* All objects. The first is the whole report of --format json, the second a portfolio: a line of jsonl, the third the run:
 * the last line of jsonl where there is a centre. */
const struct report_object *const *report_objects(size_t *count);

#endif
