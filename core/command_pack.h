/* What the commands share that show what is installed or ask it (list, explain, text): the pack, where the words go, who
 * asks a rule. The pack is loaded in this process, for no portfolio is judged. */
#ifndef ASSAY_COMMAND_PACK_H
#define ASSAY_COMMAND_PACK_H

#include "cli.h"
#include "pack.h"
#include "report_page.h"

struct showing {
	const struct request *request;
	struct pack *pack;
	struct arena *arena;
	struct page page;   /* page.out gets the bytes, of whatever format */
	const char *format; /* of this output: "text" */
	bool as_lines;      /* jsonl: one object a line */
	bool as_json;       /* json: one document; else text for people */
	enum exit_status status;
};

/* Loads the pack, says its errors on stderr, calls `show` for each output of the request, and writes it out.
 * `formats` are those that the command knows, NULL-ended. */
enum exit_status command_show(const struct request *request, const char *home, const char *const *formats,
                              void (*show)(struct showing *showing));

/* Whether the command can be written in all formats of the request; else says so on stderr. */
bool request_knows_formats(const struct request *request, const char *const *formats);
/* Calls `show` for each output of the request, and writes it out. */
void showing_write(struct showing *showing, void (*show)(struct showing *showing));

void showing_raise_status(struct showing *showing, enum exit_status status);

/* A mention of a rule: in a part of a unit (which may be a variant), in what a qualification asks of whoever claims it, or
 * among what every portfolio is checked for (no unit, no qualification). */
struct use {
	const struct unit *unit;
	const struct part *part;
	const struct qualification *qualification;
	const char *where; /* NULL in a unit; else "structure" or "window" of a qualification, or "common" */
	const struct check *check;
	enum level level;
	bool alternative; /* inside any_of */
};
struct uses {
	struct use *at;
	size_t count;
};
/* All mentions of `rule` (NULL: of any) in `unit`, which may be a variant (NULL: everywhere; of what a unit asks in one
 * qualification only what it does not ask so in general), in `arena`. A rule without any may still be asked by a word of
 * the grammar: rule->asked_by. */
struct uses showing_find_uses(const struct showing *showing, const struct rule *rule, const struct unit *unit);
/* What a variant of a unit asks otherwise than the unit does in general. In `arena`. */
struct uses showing_find_differences(const struct showing *showing, const struct unit *unit,
                                     const struct unit *variant);

/* What each layer set for a parameter of a check's rule, the rule's default first; the last one, which counts. */
const struct settings *check_settings(const struct check *check, const struct parameter *parameter);
const struct setting *check_setting(const struct check *check, const struct parameter *parameter);

const char *place_text(struct arena *arena, struct place place);              /* "rules/smart.lua:40" */
const char *strings_text(struct arena *arena, const struct strings *strings); /* "003.G01, 003.G05" */
const char *part_text(struct arena *arena, const struct part *part);          /* "criterion C2", "mistake "…"" */
const char *filled_or(const char *text, const char *otherwise);

/* Lines for people. */
void page_add_heading(struct page *page, const char *heading);          /* with a blank line above */
void page_add_text(struct page *page, size_t indent, const char *text); /* hangs where it starts */
void page_add_entry(struct page *page, size_t indent, size_t hang, const char *label, const char *text);
void page_add_remark(struct page *page, size_t indent, const char *text); /* the same as text, dim */

/* For programs: object_start, its members, object_end. An empty or NULL text is null. */
void object_start(struct buffer *out);
void object_start_item(struct buffer *out); /* of a list */
void object_start_list(struct buffer *out, const char *key);
void object_end_list(struct buffer *out);
void object_add_text(struct buffer *out, const char *key, const char *text);
void object_add_number(struct buffer *out, const char *key, size_t number);
/* null where it is 0: no source gives it. */
void object_add_known(struct buffer *out, const char *key, int number);
void object_add_truth(struct buffer *out, const char *key, bool truth);
void object_add_strings(struct buffer *out, const char *key, const struct strings *strings);
void object_add_place(struct buffer *out, struct place place);
/* "ours", whether the value is a default that no source states, as it can be where it `is_default`; and then "whose". */
void object_add_ours(struct buffer *out, const struct parameter *parameter, bool is_default);
void object_key(struct buffer *out, const char *key); /* for a value that follows */
void object_end(struct buffer *out);
void object_end_line(struct buffer *out);

#endif
