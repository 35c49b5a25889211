/* What the commands share that look back (history, diff, answer, erase, rerun), and what check says of the last run: the
 * database, which learner and run are meant, and a comparison in words. */
#ifndef ASSAY_COMMAND_PAST_H
#define ASSAY_COMMAND_PAST_H

#include "command_apart.h"
#include "command_batch.h"
#include "command_pack.h"
#include "compare.h"
#include "store_past.h"

/* NULL where it is not there or can't be opened: that is said, and raises the status. */
struct store *past_open(const struct request *request, enum exit_status *status);
/* Whether no report would be written over what is read; that is said else, and raises the status. */
bool past_keeps_apart(const struct request *request, const struct command_reads *reads, enum exit_status *status);
/* Which of these is the centre of the learner that is the request's first word; NULL where there is none, or several and
 * --centre-number does not say which: that is said. */
const char *past_choose_centre(const struct request *request, struct arena *arena, const struct strings *centres,
                               enum exit_status *status);
/* Of those at which a run lists the learner. */
const char *past_centre(const struct request *request, struct store *store, struct arena *arena,
                        enum exit_status *status);
/* The run whose number is `word`; false where there is none, which is said. */
bool past_find_run(struct store *store, struct arena *arena, const char *word, struct past_run *run,
                   enum exit_status *status);

/* "20418 (centre 10233)" */
const char *past_learner_text(struct arena *arena, const char *centre, const char *learner);
/* "2026-01-20", "2026-01-20 (not finished)" */
const char *past_day_text(struct arena *arena, const struct past_run *run);
/* "run 3 of 2026-01-20" */
const char *past_run_text(struct arena *arena, const struct past_run *run);
void past_add_run(struct buffer *out, const char *key, const struct past_run *run);

/* "because the portfolio and the rules changed"; "" where nothing is known to have changed. */
const char *comparison_causes(struct arena *arena, const struct comparison *comparison);
/* ", though the portfolio changed": where nothing differs. */
const char *comparison_although(struct arena *arena, const struct comparison *comparison);
/* "line 3: ...": why a file could not be read; "" where nobody knows. */
const char *past_unread_text(struct arena *arena, const struct fault_report *fault);
/* What is newly ready, newly a gap; which faults are gone, new, waived or answered: `most` of each. Nothing where nothing differs. */
void comparison_add(struct page *page, struct arena *arena, const struct comparison *comparison, size_t indent,
                    size_t most);
/* The members of an object. */
void comparison_add_members(struct buffer *out, const struct comparison *comparison);
void comparison_add_causes(struct buffer *out, const struct comparison *comparison);

/* Assessors' answers, for who judges. Reads the database and closes it: to be called before anything forks. */
void past_set_answers(const struct request *request, struct arena *arena, struct engine_request *asked, bool saves,
                      enum exit_status *status);
/* Keeps what is needed to repeat a run. `centre` is the folder in force; NULL: none. */
bool past_keep_asked(struct store *store, int64_t run, const struct request *request, const char *centre,
                     struct error *error);

/* What changed since the newest finished run before `run` that has the result's learner, as sentences in `arena`; none
 * where there was none. */
struct strings past_since(struct store *store, struct arena *arena, int64_t run, const struct result *result);

#endif
