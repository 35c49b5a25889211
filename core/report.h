/* Reports: one file a format (report_text.c, report_json.c), all from struct result, none of them judges.
 * A report is written piece by piece into a buffer; who called it writes the buffer out. */
#ifndef ASSAY_REPORT_H
#define ASSAY_REPORT_H

#include "result.h"
#include "text_safe.h"

struct report_options {
	bool color;   /* terminal colours */
	bool quiet;   /* text: only verdicts, no findings */
	bool several; /* more than one portfolio: the end has a summary */
	size_t width; /* text: columns of the terminal, 0 for 80 */
};

/* One format: each part adds its bytes to `out`. `state` is the report's own memory between calls.
 * `begin` knows of the run what is known before its end: no `finished`, `portfolios`, `failed`. */
struct report_format {
	const char *name;   /* "text" */
	bool of_portfolios; /* it tells nothing of the run */
	void *(*start)(const struct report_options *options);
	void (*begin)(void *state, const struct run_facts *facts, struct buffer *out);
	void (*portfolio)(void *state, const struct result *result, struct buffer *out);
	void (*end)(void *state, const struct run_facts *facts, struct buffer *out);
	void (*finish)(void *state); /* frees the state */
	/* Instead of `portfolio`, for the same from its JSON; NULL: the format wants the result itself. */
	void (*written)(void *state, struct text json, struct buffer *out);
};

extern const struct report_format report_text;
extern const struct report_format report_json;
extern const struct report_format report_jsonl;

/* The format called `name`, NULL if there is none; report_names gives all names, NULL-ended. */
const struct report_format *report_named(const char *name);
const char *const *report_names(void);

/* Adds `text` as a JSON string with its quotes; bytes that are not UTF-8 become U+FFFD, harmful characters
 * their \u escapes. */
void json_add_string(struct buffer *out, const char *text);
/* One portfolio as the contract's object P, without a line end. Also what the store keeps. */
void json_add_result(struct buffer *out, const struct result *result);
/* A list of texts, and the script layers of a run as [{"file": …, "sha256": …}, …]. */
void json_add_strings(struct buffer *out, const struct strings *strings);
void json_add_layers(struct buffer *out, const struct run_facts *facts);

#endif
